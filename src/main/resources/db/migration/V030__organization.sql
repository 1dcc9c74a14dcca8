create extension if not exists btree_gist with schema public;

create table unit (
    id   uuid primary key,
    code text not null unique check (code <> '')
);
comment on table unit is 'An organisational unit (unit organisasi), known by its code for as long as it exists.';

create table unit_version (
    id           bigint generated always as identity primary key,
    unit_id      uuid not null references unit,
    name         text not null check (name <> ''),
    kind         text not null check (kind <> ''),
    parent_id    uuid references unit,
    service_area text,
    valid_from   date not null,
    valid_to     date,
    constraint unit_version_not_empty check (valid_to > valid_from),
    constraint unit_not_its_own_parent check (parent_id <> unit_id),
    constraint unit_version_one_at_a_time exclude using gist
        (unit_id with =, daterange(valid_from, valid_to) with &&) deferrable
);
create index unit_version_by_parent on unit_version (parent_id);
comment on table unit_version is 'Name and place of a unit in the tree from a day (included) to a day (excluded); no row for a day: the unit does not exist then.';

create table post (
    id         uuid primary key,
    unit_id    uuid    not null references unit,
    kind       text    not null check (kind in ('LEADER_MAIN', 'LEADER_MIDDLE', 'LEADER_PRIMARY', 'ADMINISTRATOR',
                                                'SUPERVISOR', 'FUNCTIONAL', 'OPERATIONAL')),
    title      text    not null check (title <> ''),
    managerial boolean not null generated always as
        (kind in ('LEADER_MAIN', 'LEADER_MIDDLE', 'LEADER_PRIMARY', 'ADMINISTRATOR', 'SUPERVISOR')) stored,
    valid_from date    not null,
    valid_to   date,
    constraint post_not_empty check (valid_to > valid_from),
    constraint post_once_a_unit unique (unit_id, kind, title)
);
comment on table post is 'A post in a unit (jabatan); several people may hold the same functional post.';

create table employee (
    id           uuid primary key,
    nip          text unique check (nip ~ '^[0-9]{18}$'),
    kind         text not null check (kind in ('PNS', 'PPPK', 'HEAD')),
    name         text not null check (name <> ''),
    front_degree text,
    back_degree  text,
    titled_name  text not null generated always as
        (coalesce(front_degree || ' ', '') || name || coalesce(', ' || back_degree, '')) stored,
    email        text,
    user_name    text unique,
    constraint only_the_head_of_government_has_no_nip check ((kind = 'HEAD') = (nip is null))
);
create index employee_by_name on employee (lower(name));
comment on table employee is 'A civil servant (PNS or PPPK), or a head of government (HEAD), who has no NIP.';
comment on column employee.user_name is 'The account by which the person signs in; none until an account is made.';

create table holding (
    id          bigint generated always as identity primary key,
    employee_id uuid not null references employee,
    post_id     uuid not null references post,
    grade       text,
    held_since  date,
    valid_from  date not null,
    valid_to    date,
    constraint holding_not_empty check (valid_to > valid_from),
    constraint holding_one_at_a_time exclude using gist
        (employee_id with =, daterange(valid_from, valid_to) with &&) deferrable
);
create index holding_by_post on holding (post_id);
comment on table holding is 'Who holds which post from a day (included) to a day (excluded); who holds none on a day does not work here then.';
comment on column holding.held_since is 'TMT jabatan as the roster says, which may lie before valid_from.';

create table reporting_line (
    id          bigint generated always as identity primary key,
    employee_id uuid not null references employee,
    superior_id uuid not null references employee,
    valid_from  date not null,
    valid_to    date,
    constraint reporting_line_not_empty check (valid_to > valid_from),
    constraint nobody_is_their_own_superior check (superior_id <> employee_id),
    constraint reporting_line_one_at_a_time exclude using gist
        (employee_id with =, daterange(valid_from, valid_to) with &&) deferrable
);
create index reporting_line_by_superior on reporting_line (superior_id);
comment on table reporting_line is 'The recorded direct superior (atasan langsung) from a day (included) to a day (excluded).';

create table head_of_government (
    id          bigint generated always as identity primary key,
    employee_id uuid not null references employee,
    title       text not null check (title <> ''),
    valid_from  date not null,
    valid_to    date,
    constraint head_of_government_not_empty check (valid_to > valid_from),
    constraint head_of_government_one_at_a_time exclude using gist
        (daterange(valid_from, valid_to) with &&) deferrable
);
comment on table head_of_government is 'The head of the regional government (wali kota, bupati, gubernur), above everybody.';

-- What a government wants to reach in its years, from the vision down to indicators that results of plans can serve (RPJMD).
create table strategy (
    id         uuid   primary key,
    first_year int    not null check (first_year between 2000 and 2100),
    last_year  int    not null check (last_year between first_year and 2100),
    vision     text   not null check (btrim(vision) <> ''),
    document   text   not null,
    revision   int    not null default 1,
    constraint strategy_one_a_year exclude using gist (int4range(first_year, last_year, '[]') with &&)
);
comment on table strategy is 'A government''s medium-term plan (RPJMD): its vision and years';
comment on column strategy.document is 'The rule by which it was set, such as a Perda and its number; may be empty';
comment on column strategy.revision is 'Grows with each change, so that two who change it at once are told';

create table strategy_mission (
    id          uuid primary key,
    strategy_id uuid not null references strategy,
    position    int  not null,
    text        text not null check (btrim(text) <> ''),
    revision    int  not null default 1
);
create index strategy_mission_by_strategy on strategy_mission (strategy_id, position);
comment on table strategy_mission is 'What is to be done for the vision (misi)';

create table strategy_indicator (
    id         uuid primary key,
    mission_id uuid not null references strategy_mission,
    entered    int  not null generated always as identity,
    name       text not null check (btrim(name) <> ''),
    unit       text not null check (btrim(unit) <> ''),
    last_year  int,
    revision   int  not null default 1
);
create index strategy_indicator_by_mission on strategy_indicator (mission_id, entered);
comment on table strategy_indicator is 'By what a mission is measured (indikator daerah)';
comment on column strategy_indicator.unit is 'The unit of measure, such as percent or index';
comment on column strategy_indicator.last_year is 'The last year in which results may be linked to it; none for the plan''s last';

create table strategy_target (
    indicator_id uuid not null references strategy_indicator on delete cascade,
    year         int  not null,
    target       text not null check (btrim(target) <> ''),
    primary key (indicator_id, year)
);
comment on table strategy_target is 'What an indicator is to show in a year';

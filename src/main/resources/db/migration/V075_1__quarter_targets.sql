-- Indicators written before are counts without quarterly targets; they go on as they are.
alter table target_indicator
    add column measurement text not null default 'COUNT' check (measurement in ('COUNT', 'POSITION', 'RELEASE')),
    add column quarter1 text not null default '',
    add column quarter2 text not null default '',
    add column quarter3 text not null default '',
    add column quarter4 text not null default '';
comment on column target_indicator.measurement is 'How it is measured over the year: hitungan (adds up), posisi (a level), rilis (published figures)';
comment on column target_indicator.quarter1 is 'Target of the first quarter; empty when it is not measured then; all four empty when no quarterly target is given';

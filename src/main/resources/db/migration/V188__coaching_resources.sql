alter table coaching_action add column resources text not null default '';
comment on column coaching_action.resources is 'What the action takes (dukungan sumber daya), as typed; may be empty';

alter table setting_change add column reason text check (btrim(reason) <> '');
comment on column setting_change.reason is 'Why it was chosen, in the words of who chose it; none at the installation, and before reasons were asked for.';

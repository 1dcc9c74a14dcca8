alter table evaluation_predicate_cell add column rule text, add column basis text;
alter table evaluation_predicate_cell add constraint evaluation_predicate_cell_rule_whole check (num_nonnulls(rule, basis) in (0, 2));
comment on column evaluation_predicate_cell.rule is 'The rule that gives this cell; empty when the version was used last before rules were kept';
comment on column evaluation_predicate_cell.basis is 'The rule''s sentence';

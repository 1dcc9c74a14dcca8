create index holding_by_employee on holding (employee_id, valid_from);
create index reporting_line_by_employee on reporting_line (employee_id, valid_from);
create index unit_version_by_unit on unit_version (unit_id, valid_from);

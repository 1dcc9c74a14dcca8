-- Which of Keycloak's events stand in the trail already, so that none is told twice however often they are read.
create table keycloak_event (
    event_id    text        primary key,
    happened_at timestamptz not null
);
comment on table keycloak_event is 'Events of Keycloak that were read; only those young enough to be read again, and the newest';
comment on column keycloak_event.event_id is 'Keycloak''s own id of the event';
comment on column keycloak_event.happened_at is 'By Keycloak''s clock';

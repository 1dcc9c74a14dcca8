-- An access token says who had which roles when it was made; one that was made earlier says nothing newer.
alter table account add column token_issued_at timestamptz;
comment on column account.token_issued_at is 'When the newest token was made with which its owner came from an identity provider, by that one''s clock; account_role has the roles that it named';

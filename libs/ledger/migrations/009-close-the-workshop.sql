-- The roles that own functions needed the right to create them; from here on nobody creates anything.
revoke create on schema ledger from reviews_recorder, reviews_relay;
revoke create on schema read_models from reviews_read_models;
revoke create on schema vault from reviews_vault;

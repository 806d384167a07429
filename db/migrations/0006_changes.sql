-- Notes which rows each data version changed, so that a few changed orders are derived and copied without the rest.

-- By its last change: an order or customer by the lines too, a product, and all sessions as one.
CREATE TABLE changes (
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('order', 'customer', 'product', 'sessions')),
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT changes_pkey PRIMARY KEY (kind, id)
);

-- The latest versions that were derived and since which every change is noted; none after a change of very much.
CREATE TABLE derivations (
  version bigint CONSTRAINT derivations_pkey PRIMARY KEY,
  -- Tells a version from that of the same number in a database that was restored from a backup.
  committed_at timestamptz NOT NULL
);

CREATE FUNCTION forget_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DELETE FROM %I.derivations', TG_TABLE_SCHEMA);
  EXECUTE format('DELETE FROM %I.changes', TG_TABLE_SCHEMA);
  RETURN NULL;
END $$;

-- Arguments in pairs: a kind, and the SQL of the id. Beyond 20,000 rows a statement, and where statements note more than
-- a thousand each and come to 100,000, the whole is cheaper than its parts.
CREATE FUNCTION note_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed CONSTANT text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT %s AS id FROM rows_after'
    WHEN 'DELETE' THEN 'SELECT %s AS id FROM rows_before'
    ELSE 'SELECT %1$s AS id FROM rows_before UNION ALL SELECT %1$s FROM rows_after' END;
  is_noted boolean;
  rows bigint;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I.derivations)', TG_TABLE_SCHEMA) INTO is_noted;
  IF NOT is_noted THEN RETURN NULL; END IF;
  EXECUTE format('SELECT count(*) FROM (SELECT FROM (%s) AS changed LIMIT 20001) AS first', format(changed, 1)) INTO rows;
  IF rows <= 20000 THEN
    FOR pair IN 0 .. TG_NARGS / 2 - 1 LOOP
      EXECUTE format(
        'INSERT INTO %1$I.changes AS noted (kind, id, version)
         SELECT DISTINCT %2$L, id, version FROM (%3$s) AS changed, %1$I.data_version WHERE id IS NOT NULL
         ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version WHERE noted.version <> excluded.version',
        TG_TABLE_SCHEMA, TG_ARGV[2 * pair], format(changed, TG_ARGV[2 * pair + 1]));
    END LOOP;
    IF rows <= 1000 THEN RETURN NULL; END IF;
    EXECUTE format('SELECT count(*) FROM %I.changes', TG_TABLE_SCHEMA) INTO rows;
    IF rows <= 100000 THEN RETURN NULL; END IF;
  END IF;
  EXECUTE format('DELETE FROM %I.derivations', TG_TABLE_SCHEMA);
  EXECUTE format('DELETE FROM %I.changes', TG_TABLE_SCHEMA);
  RETURN NULL;
END $$;

-- Triggers of a statement fire by name: these after those that raise the version.
CREATE TRIGGER transactions_inserted AFTER INSERT ON transactions REFERENCING NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('order', 'order_id', 'customer', 'customer_id');
CREATE TRIGGER transactions_updated AFTER UPDATE ON transactions
  REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('order', 'order_id', 'customer', 'customer_id');
CREATE TRIGGER transactions_deleted AFTER DELETE ON transactions REFERENCING OLD TABLE AS rows_before
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('order', 'order_id', 'customer', 'customer_id');
CREATE TRIGGER transactions_truncated AFTER TRUNCATE ON transactions
  FOR EACH STATEMENT EXECUTE FUNCTION forget_changes();

CREATE TRIGGER customers_inserted AFTER INSERT ON customers REFERENCING NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('customer', 'customer_id');
CREATE TRIGGER customers_updated AFTER UPDATE ON customers
  REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('customer', 'customer_id');
CREATE TRIGGER customers_deleted AFTER DELETE ON customers REFERENCING OLD TABLE AS rows_before
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('customer', 'customer_id');
CREATE TRIGGER customers_truncated AFTER TRUNCATE ON customers
  FOR EACH STATEMENT EXECUTE FUNCTION forget_changes();

CREATE TRIGGER products_inserted AFTER INSERT ON products REFERENCING NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('product', 'product_id');
CREATE TRIGGER products_updated AFTER UPDATE ON products REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('product', 'product_id');
CREATE TRIGGER products_deleted AFTER DELETE ON products REFERENCING OLD TABLE AS rows_before
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('product', 'product_id');
CREATE TRIGGER products_truncated AFTER TRUNCATE ON products
  FOR EACH STATEMENT EXECUTE FUNCTION forget_changes();

CREATE TRIGGER sessions_inserted AFTER INSERT ON sessions REFERENCING NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('sessions', '''all''');
CREATE TRIGGER sessions_updated AFTER UPDATE ON sessions REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('sessions', '''all''');
CREATE TRIGGER sessions_deleted AFTER DELETE ON sessions REFERENCING OLD TABLE AS rows_before
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes('sessions', '''all''');
CREATE TRIGGER sessions_truncated AFTER TRUNCATE ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION forget_changes();

-- Time zone, currency and names concern every row.
CREATE TRIGGER settings_forget AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON settings
  FOR EACH STATEMENT EXECUTE FUNCTION forget_changes();

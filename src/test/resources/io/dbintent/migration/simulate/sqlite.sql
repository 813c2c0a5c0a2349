### a column is added and dropped
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- up
ALTER TABLE t ADD COLUMN b REAL NOT NULL DEFAULT 0;
ALTER TABLE t ADD c TEXT COLLATE NOCASE CHECK (length(c) > 1);
-- down
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t DROP COLUMN c;
### an indexed column cannot go
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX i ON t (a);
-- up
ALTER TABLE t DROP COLUMN a;
-- down
ALTER TABLE t ADD COLUMN a TEXT;
### a unique column cannot go
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE);
-- up
ALTER TABLE t DROP COLUMN a;
-- down
ALTER TABLE t ADD COLUMN a TEXT;
### a NOT NULL column without a default can be added to no rows alone [undecided]
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- up
ALTER TABLE t ADD COLUMN a TEXT NOT NULL;
-- down
ALTER TABLE t DROP COLUMN a;
### a unique column cannot be added
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- up
ALTER TABLE t ADD COLUMN a TEXT UNIQUE;
-- down
ALTER TABLE t DROP COLUMN a;
### a column with a changing default can be added to no rows alone [undecided]
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- up
ALTER TABLE t ADD COLUMN a TEXT DEFAULT CURRENT_TIMESTAMP;
-- down
ALTER TABLE t DROP COLUMN a;
### a table and a column are renamed
CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id), CHECK (p_id > 0));
CREATE INDEX i ON c (p_id) WHERE p_id > 5;
-- up
ALTER TABLE p RENAME TO parents;
ALTER TABLE parents RENAME COLUMN id TO number;
ALTER TABLE c RENAME COLUMN p_id TO parent;
-- down
ALTER TABLE c RENAME COLUMN parent TO p_id;
ALTER TABLE parents RENAME COLUMN number TO id;
ALTER TABLE parents RENAME TO p;
### a table is made anew
PRAGMA foreign_keys = OFF;
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- up
CREATE TABLE t_new (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x');
INSERT INTO t_new (id, a) SELECT id, coalesce(a, 'x') FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
-- down
CREATE TABLE t_new (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t_new (id, a) SELECT id, a FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
### STRICT and WITHOUT ROWID
CREATE TABLE a (x INT);
-- up
CREATE TABLE s (id INTEGER PRIMARY KEY, v ANY, b BLOB) STRICT;
CREATE TABLE w (k TEXT PRIMARY KEY, v INT) WITHOUT ROWID, STRICT;
-- down
DROP TABLE w;
DROP TABLE IF EXISTS s;
### a table comes back without STRICT
CREATE TABLE s (id INTEGER PRIMARY KEY, v TEXT) STRICT;
-- up
DROP TABLE s;
-- down
CREATE TABLE s (id INTEGER PRIMARY KEY, v TEXT);
### indexes of all kinds
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INT, deleted INT);
-- up
CREATE UNIQUE INDEX u ON t (a COLLATE NOCASE, b DESC) WHERE deleted IS NULL;
CREATE INDEX e ON t (lower(a), b + 1);
CREATE INDEX IF NOT EXISTS e ON t (b);
-- down
DROP INDEX u;
DROP INDEX e;
### generated columns
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT);
-- up
ALTER TABLE t ADD COLUMN v INT GENERATED ALWAYS AS (a + 1) VIRTUAL;
-- down
ALTER TABLE t DROP COLUMN v;
### a stored generated column can be added to no rows alone [undecided]
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT);
-- up
ALTER TABLE t ADD COLUMN v INT GENERATED ALWAYS AS (a + 1) STORED;
-- down
ALTER TABLE t DROP COLUMN v;
### a column that a generated column uses cannot go
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, v INT AS (a + 1));
-- up
ALTER TABLE t DROP COLUMN a;
-- down
ALTER TABLE t ADD COLUMN a INT;
### a view and a trigger
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- up
CREATE VIEW v AS SELECT id FROM t;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 'x' WHERE id = NEW.id; END;
-- down
DROP TRIGGER tr;
DROP VIEW v;
### a column that a view shows cannot go [undecided]
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT a FROM t;
-- up
ALTER TABLE t DROP COLUMN a;
-- down
ALTER TABLE t ADD COLUMN a TEXT;
### a trigger goes with its table
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE log (t_id INT);
CREATE TRIGGER tr AFTER DELETE ON t BEGIN INSERT INTO log VALUES (OLD.id); END;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
### a foreign key with actions
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (id INTEGER PRIMARY KEY);
-- up
ALTER TABLE c ADD COLUMN p_id INTEGER REFERENCES p (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED;
-- down
ALTER TABLE c DROP COLUMN p_id;
### AUTOINCREMENT
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);
-- up
CREATE TABLE t2 (id INTEGER PRIMARY KEY, a TEXT);
DROP TABLE t;
ALTER TABLE t2 RENAME TO t;
-- down
CREATE TABLE t2 (id INTEGER PRIMARY KEY, a TEXT);
DROP TABLE t;
ALTER TABLE t2 RENAME TO t;
### the letter case of names
CREATE TABLE Users (Id INTEGER PRIMARY KEY, Name TEXT);
-- up
ALTER TABLE users ADD COLUMN Email TEXT;
CREATE INDEX ByName ON USERS (NAME);
-- down
DROP INDEX byname;
ALTER TABLE USERS DROP COLUMN email;
### odd quotes
CREATE TABLE [my table] ("a b" TEXT, `c` INT, [d] REAL DEFAULT (1 + 2));
-- up
ALTER TABLE [my table] RENAME COLUMN "a b" TO `x y`;
ALTER TABLE "my table" ADD COLUMN 'e' TEXT;
-- down
ALTER TABLE "my table" DROP COLUMN e;
ALTER TABLE [my table] RENAME COLUMN [x y] TO "a b";
### a table is made from a query [undecided]
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
-- up
CREATE TABLE u AS SELECT id, a FROM t;
-- down
DROP TABLE u;
### a parent table goes
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id));
-- up
DROP TABLE p;
-- down
CREATE TABLE p (id INTEGER PRIMARY KEY);
### a primary key column cannot go
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- up
ALTER TABLE t DROP COLUMN id;
-- down
ALTER TABLE t ADD COLUMN id INTEGER;
### keys over many columns with conflict clauses
CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b INT, CONSTRAINT k UNIQUE (a, b) ON CONFLICT REPLACE, PRIMARY KEY (b, a));
-- up
ALTER TABLE t ADD COLUMN c NUMERIC(5, 2) DEFAULT -1.5;
-- down
ALTER TABLE t DROP COLUMN c;
### columns without types
CREATE TABLE t (a, b PRIMARY KEY, c DEFAULT 'x');
-- up
ALTER TABLE t ADD COLUMN d DEFAULT NULL;
-- down
ALTER TABLE t DROP COLUMN d;

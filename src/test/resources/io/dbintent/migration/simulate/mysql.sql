### a column is added in the middle and dropped
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20), b INT);
-- up
ALTER TABLE t ADD COLUMN c DECIMAL(10,2) NOT NULL DEFAULT 0 AFTER a, ADD COLUMN d DATE FIRST;
-- down
ALTER TABLE t DROP COLUMN c, DROP COLUMN d;
### a dropped column comes back at the end
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20), b INT);
-- up
ALTER TABLE t DROP COLUMN a;
-- down
ALTER TABLE t ADD COLUMN a VARCHAR(20);
### MODIFY that forgets NOT NULL, default and comment
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'what');
-- up
ALTER TABLE t MODIFY a VARCHAR(40);
-- down
ALTER TABLE t MODIFY a VARCHAR(20);
### MODIFY that forgets AUTO_INCREMENT
CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, a INT);
-- up
ALTER TABLE t MODIFY id BIGINT NOT NULL;
-- down
ALTER TABLE t MODIFY id INT NOT NULL;
### a generated column of each kind
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL, b INT NOT NULL);
-- up
ALTER TABLE t ADD COLUMN s INT AS (a + b) VIRTUAL, ADD COLUMN p INT GENERATED ALWAYS AS (a * b) STORED;
CREATE INDEX by_s ON t (s);
-- down
DROP INDEX by_s ON t;
ALTER TABLE t DROP COLUMN s, DROP COLUMN p;
### the expression of a generated column changes
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT AS (a + 1) STORED);
-- up
ALTER TABLE t MODIFY b INT AS (a + 2) STORED;
-- down
ALTER TABLE t MODIFY b INT AS (a + 1) STORED;
### an enum grows, shrinks and changes order
CREATE TABLE t (id INT PRIMARY KEY, e ENUM('a','b','c') NOT NULL DEFAULT 'a', s SET('x','y'));
-- up
ALTER TABLE t MODIFY e ENUM('a','b','c','d') NOT NULL DEFAULT 'a', MODIFY s SET('x','y','z');
-- down
ALTER TABLE t MODIFY e ENUM('c','b','a') NOT NULL DEFAULT 'a', MODIFY s SET('x','y');
### enum values with quotes and commas
CREATE TABLE t (id INT PRIMARY KEY, e ENUM('it''s','a,b') NULL);
-- up
ALTER TABLE t MODIFY e ENUM('it''s','a,b','c)d') NULL;
-- down
ALTER TABLE t MODIFY e ENUM('it''s','a,b') NULL;
### an index is dropped with its only column
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY by_a (a), KEY by_ab (a, b), UNIQUE KEY one_b (b));
-- up
ALTER TABLE t DROP COLUMN a;
-- down
ALTER TABLE t ADD COLUMN a INT AFTER id, ADD KEY by_a (a);
### keys with prefixes, orders and comments
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(300), b TEXT);
-- up
CREATE INDEX by_a ON t (a(10) DESC) COMMENT 'first ten';
CREATE UNIQUE INDEX by_b ON t (b(20), a(5));
ALTER TABLE t ADD FULLTEXT KEY words (a, b);
-- down
ALTER TABLE t DROP KEY by_a, DROP KEY by_b, DROP INDEX words;
### index names are chosen by the server
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);
-- up
ALTER TABLE t ADD INDEX (a), ADD INDEX (a, b), ADD UNIQUE (a), ADD UNIQUE (b);
-- down
ALTER TABLE t DROP INDEX a, DROP INDEX a_2, DROP INDEX a_3, DROP INDEX b;
### an index is renamed
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY old_name (a));
-- up
ALTER TABLE t RENAME INDEX old_name TO new_name;
-- down
ALTER TABLE t RENAME KEY new_name TO old_name;
### a foreign key brings an index that stays
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT);
-- up
ALTER TABLE c ADD CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE CASCADE;
-- down
ALTER TABLE c DROP FOREIGN KEY c_p;
### a foreign key and its index both go
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT);
-- up
ALTER TABLE c ADD CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id) ON UPDATE SET NULL;
-- down
ALTER TABLE c DROP FOREIGN KEY c_p, DROP INDEX c_p;
### foreign keys without names
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, q_id INT);
-- up
ALTER TABLE c ADD FOREIGN KEY (p_id) REFERENCES p (id), ADD FOREIGN KEY (q_id) REFERENCES p (id);
-- down
ALTER TABLE c DROP FOREIGN KEY c_ibfk_1, DROP FOREIGN KEY c_ibfk_2;
ALTER TABLE c DROP KEY p_id, DROP KEY q_id;
### the index that a foreign key needs cannot go
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, KEY by_p (p_id), CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
ALTER TABLE c DROP INDEX by_p;
-- down
ALTER TABLE c ADD INDEX by_p (p_id);
### the index of a foreign key gives way to a wider one
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, x INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
CREATE INDEX by_px ON c (p_id, x);
-- down
DROP INDEX by_px ON c;
### a parent table cannot be dropped first
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
DROP TABLE p;
-- down
CREATE TABLE p (id INT PRIMARY KEY);
### a foreign key's column is renamed, and its parent's
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
ALTER TABLE c RENAME COLUMN p_id TO parent;
ALTER TABLE p CHANGE id number INT NOT NULL;
-- down
ALTER TABLE p CHANGE number id INT NOT NULL;
ALTER TABLE c RENAME COLUMN parent TO p_id;
### a parent table is renamed
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
RENAME TABLE p TO parents;
-- down
ALTER TABLE parents RENAME TO p;
### a child table with generated key names is renamed
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, FOREIGN KEY (p_id) REFERENCES p (id));
-- up
RENAME TABLE c TO d;
-- down
RENAME TABLE d TO c;
### two tables swap names
CREATE TABLE a (id INT PRIMARY KEY, x INT);
CREATE TABLE b (id INT PRIMARY KEY, y INT);
-- up
RENAME TABLE a TO tmp, b TO a, tmp TO b;
-- down
RENAME TABLE b TO tmp, a TO b, tmp TO a;
### the type of a foreign key's column cannot change alone
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
ALTER TABLE c MODIFY p_id BIGINT;
-- down
ALTER TABLE c MODIFY p_id INT;
### checks with functions and names
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20), b INT);
-- up
ALTER TABLE t ADD CONSTRAINT long_enough CHECK (CHAR_LENGTH(a) > 3), ADD CHECK (b BETWEEN 1 AND 10 OR b IS NULL);
-- down
ALTER TABLE t DROP CONSTRAINT long_enough;
### a check is dropped and made again
CREATE TABLE t (id INT PRIMARY KEY, b INT, CONSTRAINT positive CHECK (b > 0));
-- up
ALTER TABLE t DROP CONSTRAINT positive;
-- down
ALTER TABLE t ADD CONSTRAINT positive CHECK (b > 0);
### a check in a column, and the column goes
CREATE TABLE t (id INT PRIMARY KEY, b INT CHECK (b > 0));
-- up
ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b INT CHECK (b > 0);
### a column in a check over two columns cannot go
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, CONSTRAINT ordered CHECK (a < b));
-- up
ALTER TABLE t DROP COLUMN b;
-- down
ALTER TABLE t ADD COLUMN b INT;
### defaults of many kinds
CREATE TABLE t (id INT PRIMARY KEY);
-- up
ALTER TABLE t ADD a INT DEFAULT -1, ADD b VARCHAR(10) DEFAULT '', ADD c DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3), ADD d TIMESTAMP NULL DEFAULT NULL, ADD e BIT(4) DEFAULT b'101', ADD f DOUBLE DEFAULT 1.5, ADD g DATE DEFAULT '2020-01-01', ADD h TINYINT(1) NOT NULL DEFAULT TRUE, ADD i DECIMAL(6,2) DEFAULT 1, ADD j CHAR(2) DEFAULT 'it''s';
-- down
ALTER TABLE t DROP a, DROP b, DROP c, DROP d, DROP e, DROP f, DROP g, DROP h, DROP i;
### defaults are set and dropped
CREATE TABLE t (id INT PRIMARY KEY, a INT, b VARCHAR(9) DEFAULT 'x', c INT NOT NULL DEFAULT 7);
-- up
ALTER TABLE t ALTER a SET DEFAULT 5, ALTER COLUMN b DROP DEFAULT, ALTER c DROP DEFAULT;
-- down
ALTER TABLE t ALTER a DROP DEFAULT, ALTER COLUMN b SET DEFAULT 'x', ALTER c SET DEFAULT 7;
### an expression for a default
CREATE TABLE t (id INT PRIMARY KEY, a INT);
-- up
ALTER TABLE t ADD u VARCHAR(36) DEFAULT (CONCAT('a', 'b')), ADD j JSON DEFAULT (JSON_OBJECT());
-- down
ALTER TABLE t DROP COLUMN u, DROP COLUMN j;
### the primary key moves
CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, PRIMARY KEY (a));
-- up
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a, b);
-- down
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a);
### a primary key makes its columns NOT NULL
CREATE TABLE t (a INT, b INT);
-- up
ALTER TABLE t ADD PRIMARY KEY (a);
-- down
ALTER TABLE t DROP PRIMARY KEY;
### an auto-increment key cannot lose its key
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, b INT);
-- up
ALTER TABLE t DROP PRIMARY KEY;
-- down
ALTER TABLE t ADD PRIMARY KEY (id);
### an auto-increment column of its own
CREATE TABLE t (a INT);
-- up
ALTER TABLE t ADD COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT FIRST, ADD PRIMARY KEY (id);
-- down
ALTER TABLE t DROP COLUMN id;
### the character set of a table is converted
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20), b TEXT, c VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin) CHARACTER SET latin1;
-- up
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- down
ALTER TABLE t CONVERT TO CHARACTER SET latin1;
### only the default character set of a table changes
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20)) CHARACTER SET latin1;
-- up
ALTER TABLE t DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
ALTER TABLE t ADD COLUMN b VARCHAR(10);
-- down
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t DEFAULT CHARACTER SET latin1;
### one column's collation changes
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20) NOT NULL);
-- up
ALTER TABLE t MODIFY a VARCHAR(20) COLLATE utf8mb4_bin NOT NULL;
-- down
ALTER TABLE t MODIFY a VARCHAR(20) NOT NULL;
### text types and integer widths
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b INT(11), c TINYINT(1), d BOOLEAN, e INTEGER UNSIGNED, f NUMERIC(5), g REAL, h CHAR, i YEAR);
-- up
ALTER TABLE t MODIFY a MEDIUMTEXT, MODIFY b BIGINT(20), MODIFY c SMALLINT, MODIFY d TINYINT, MODIFY e BIGINT UNSIGNED, MODIFY f DECIMAL(9,3), MODIFY g FLOAT, MODIFY h VARCHAR(1);
-- down
ALTER TABLE t MODIFY a TEXT, MODIFY b INT, MODIFY c BOOL, MODIFY d BOOLEAN, MODIFY e INT UNSIGNED, MODIFY f DEC(5), MODIFY g DOUBLE PRECISION, MODIFY h CHAR(1);
### national and binary types
CREATE TABLE t (id INT PRIMARY KEY);
-- up
ALTER TABLE t ADD a BINARY(16), ADD b VARBINARY(255) NOT NULL, ADD c LONGBLOB, ADD d GEOMETRY, ADD e JSON, ADD f TIME(6), ADD g MEDIUMINT UNSIGNED ZEROFILL;
-- down
ALTER TABLE t DROP a, DROP b, DROP c, DROP d, DROP e, DROP f, DROP g;
### partitions by range come and go
CREATE TABLE t (id INT NOT NULL, y INT NOT NULL, PRIMARY KEY (id, y));
-- up
ALTER TABLE t PARTITION BY RANGE (y) (PARTITION p0 VALUES LESS THAN (2000), PARTITION p1 VALUES LESS THAN MAXVALUE);
-- down
ALTER TABLE t REMOVE PARTITIONING;
### comments of tables and columns
CREATE TABLE t (id INT PRIMARY KEY, a INT COMMENT 'old') COMMENT='before';
-- up
ALTER TABLE t COMMENT = 'after''s', MODIFY a INT COMMENT 'new';
-- down
ALTER TABLE t COMMENT = 'before', MODIFY a INT COMMENT 'old';
### a table made like another
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, a VARCHAR(10) DEFAULT 'q' COMMENT 'c', b INT, UNIQUE KEY one (a), KEY two (b), CHECK (b > 0));
-- up
CREATE TABLE u LIKE t;
-- down
DROP TABLE u;
### a view is replaced [undecided]
CREATE TABLE t (id INT PRIMARY KEY, a INT);
CREATE VIEW v AS SELECT id FROM t;
-- up
CREATE OR REPLACE VIEW v AS SELECT id, a FROM t;
-- down
CREATE OR REPLACE VIEW v AS SELECT id FROM t;
### a view on a view [undecided]
CREATE TABLE t (id INT PRIMARY KEY, a INT);
CREATE VIEW v AS SELECT id, a FROM t;
-- up
CREATE VIEW w AS SELECT v.id FROM v WHERE a > 1;
DROP VIEW v;
-- down
CREATE VIEW v AS SELECT id, a FROM t;
DROP VIEW w;
### a trigger goes with its table
CREATE TABLE t (id INT PRIMARY KEY, a INT);
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
-- up
DROP TABLE t;
-- down
CREATE TABLE t (id INT PRIMARY KEY, a INT);
### a trigger with a body [undecided]
CREATE TABLE t (id INT PRIMARY KEY, a INT);
-- up
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW BEGIN IF NEW.a IS NULL THEN SET NEW.a = 0; END IF; END;
-- down
DROP TRIGGER tr;
### IF EXISTS and IF NOT EXISTS
CREATE TABLE t (id INT PRIMARY KEY, a INT);
-- up
CREATE TABLE IF NOT EXISTS t (other INT);
DROP TABLE IF EXISTS nothing;
DROP VIEW IF EXISTS no_view;
CREATE TABLE IF NOT EXISTS u (id INT PRIMARY KEY);
-- down
DROP TABLE IF EXISTS u, nothing;
### an invisible index [undecided on MARIADB]
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY by_a (a));
-- up
ALTER TABLE t ALTER INDEX by_a INVISIBLE;
-- down
ALTER TABLE t ALTER INDEX by_a VISIBLE;
### an ignored index [undecided on MYSQL]
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY by_a (a));
-- up
ALTER TABLE t ALTER INDEX by_a IGNORED;
-- down
ALTER TABLE t ALTER INDEX by_a NOT IGNORED;
### an invisible column
CREATE TABLE t (id INT PRIMARY KEY, a INT);
-- up
ALTER TABLE t ADD COLUMN b INT INVISIBLE;
-- down
ALTER TABLE t DROP COLUMN b;
### a functional index
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20), b INT);
-- up
CREATE INDEX f ON t ((LOWER(a)), b DESC);
-- down
DROP INDEX f ON t;
### columns are split and merged with a backfill
CREATE TABLE people (id INT PRIMARY KEY, full_name VARCHAR(100) NOT NULL);
-- up
ALTER TABLE people ADD first_name VARCHAR(50), ADD last_name VARCHAR(50);
UPDATE people SET first_name = SUBSTRING_INDEX(full_name, ' ', 1), last_name = SUBSTRING_INDEX(full_name, ' ', -1);
ALTER TABLE people DROP COLUMN full_name;
-- down
ALTER TABLE people ADD full_name VARCHAR(100);
UPDATE people SET full_name = CONCAT(first_name, ' ', last_name);
ALTER TABLE people MODIFY full_name VARCHAR(100) NOT NULL, DROP first_name, DROP last_name;
### an added name is taken
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a));
-- up
ALTER TABLE t ADD KEY k (id, a);
-- down
ALTER TABLE t DROP KEY k;
### one statement of many is refused and none of it is done
CREATE TABLE t (id INT PRIMARY KEY, a INT);
-- up
ALTER TABLE t ADD b INT, DROP COLUMN nothing;
-- down
ALTER TABLE t DROP b;
### a column is renamed that a check and a generated column use
CREATE TABLE t (id INT PRIMARY KEY, a INT, g INT AS (a + 1), CONSTRAINT k CHECK (a > 0));
-- up
ALTER TABLE t RENAME COLUMN a TO b;
-- down
ALTER TABLE t RENAME COLUMN b TO a;
### names with odd letters
CREATE TABLE `order` (`id` INT PRIMARY KEY, `group` INT, `a b` INT, KEY `key` (`group`));
-- up
ALTER TABLE `order` CHANGE `a b` `a``b` INT, ADD `select` INT, RENAME KEY `key` TO `index`;
-- down
ALTER TABLE `order` CHANGE `a``b` `a b` INT, DROP `select`, RENAME KEY `index` TO `key`;
### unsigned, zerofill and the width of tinyint
CREATE TABLE t (id INT PRIMARY KEY, a TINYINT(1) UNSIGNED, b TINYINT(4), c INT UNSIGNED ZEROFILL);
-- up
ALTER TABLE t MODIFY a TINYINT(1), MODIFY b TINYINT(1), MODIFY c INT UNSIGNED;
-- down
ALTER TABLE t MODIFY a TINYINT(1) UNSIGNED, MODIFY b TINYINT, MODIFY c INT UNSIGNED ZEROFILL;
### a unique key over an index of the same column
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY by_a (a));
-- up
ALTER TABLE t DROP KEY by_a, ADD UNIQUE KEY by_a (a);
-- down
ALTER TABLE t DROP KEY by_a, ADD KEY by_a (a);
### engine and row format
CREATE TABLE t (id INT PRIMARY KEY) ENGINE=InnoDB;
-- up
ALTER TABLE t ENGINE=MyISAM;
-- down
ALTER TABLE t ENGINE=InnoDB;
### a table is made from a query [undecided]
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(10) NOT NULL);
-- up
CREATE TABLE u AS SELECT id, a FROM t;
-- down
DROP TABLE u;
### self reference and many columns in a key
CREATE TABLE n (a INT NOT NULL, b INT NOT NULL, up_a INT, up_b INT, PRIMARY KEY (a, b));
-- up
ALTER TABLE n ADD CONSTRAINT up FOREIGN KEY (up_a, up_b) REFERENCES n (a, b) ON DELETE SET NULL;
-- down
ALTER TABLE n DROP FOREIGN KEY up;
ALTER TABLE n DROP INDEX up;
### a column of a foreign key cannot be dropped
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
ALTER TABLE c DROP COLUMN p_id;
-- down
ALTER TABLE c ADD COLUMN p_id INT;
### a column of a foreign key goes together with it
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
-- up
ALTER TABLE c DROP FOREIGN KEY c_p, DROP COLUMN p_id;
-- down
ALTER TABLE c ADD COLUMN p_id INT, ADD CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id);
### a foreign key to a table that is not there
CREATE TABLE c (id INT PRIMARY KEY, p_id INT);
-- up
ALTER TABLE c ADD FOREIGN KEY (p_id) REFERENCES nowhere (id);
-- down
ALTER TABLE c DROP FOREIGN KEY c_ibfk_1;
### a foreign key to columns without a key
CREATE TABLE p (id INT PRIMARY KEY, x INT);
CREATE TABLE c (id INT PRIMARY KEY, p_x INT);
-- up
ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (p_x) REFERENCES p (x);
-- down
ALTER TABLE c DROP FOREIGN KEY k;
### a foreign key between types that do not match
CREATE TABLE p (id BIGINT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT);
-- up
ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (p_id) REFERENCES p (id);
-- down
ALTER TABLE c DROP FOREIGN KEY k;
### columns change places
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT);
-- up
ALTER TABLE t MODIFY c INT FIRST, MODIFY a INT AFTER b;
-- down
ALTER TABLE t MODIFY a INT AFTER id, MODIFY c INT AFTER b;

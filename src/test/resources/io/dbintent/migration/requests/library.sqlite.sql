PRAGMA foreign_keys = ON;

CREATE TABLE authors (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(80) NOT NULL,
  birth_year INTEGER,
  country VARCHAR(40)
);

CREATE TABLE publishers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(60) NOT NULL,
  city VARCHAR(40)
);

CREATE TABLE books (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(150) NOT NULL,
  isbn VARCHAR(13),
  author_id INTEGER,
  publisher_id INTEGER,
  published_year SMALLINT,
  pages INTEGER,
  language CHAR(2) NOT NULL DEFAULT 'en',
  shelf VARCHAR(8),
  CONSTRAINT fk_books_author FOREIGN KEY (author_id) REFERENCES authors (id),
  CONSTRAINT fk_books_publisher FOREIGN KEY (publisher_id) REFERENCES publishers (id) ON DELETE SET NULL,
  CONSTRAINT ck_books_pages CHECK (pages > 0)
);

CREATE INDEX idx_books_title ON books (title);

CREATE TABLE members (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(100) NOT NULL,
  email VARCHAR(100),
  card_no VARCHAR(12) NOT NULL,
  joined_on DATE NOT NULL,
  birth_date DATE,
  blocked BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT uq_members_card_no UNIQUE (card_no)
);

CREATE TABLE loans (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id INTEGER NOT NULL,
  member_id INTEGER NOT NULL,
  loaned_on DATE NOT NULL,
  due_on DATE NOT NULL,
  returned_on DATE,
  CONSTRAINT fk_loans_book FOREIGN KEY (book_id) REFERENCES books (id),
  CONSTRAINT fk_loans_member FOREIGN KEY (member_id) REFERENCES members (id)
);

CREATE INDEX idx_loans_due_on ON loans (due_on);

CREATE TABLE fines (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  loan_id INTEGER NOT NULL,
  amount DOUBLE PRECISION NOT NULL,
  paid BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT fk_fines_loan FOREIGN KEY (loan_id) REFERENCES loans (id) ON DELETE CASCADE
);

CREATE TABLE reservations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id INTEGER NOT NULL,
  member_id INTEGER NOT NULL,
  reserved_at TIMESTAMP,
  note VARCHAR(50)
);

CREATE TABLE shelves (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code VARCHAR(8) NOT NULL,
  floor INTEGER,
  room VARCHAR(20)
);

CREATE TABLE import_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  line VARCHAR(100),
  imported_at TIMESTAMP
);

CREATE VIEW open_loans AS
  SELECT l.id, b.title, m.name AS member
  FROM loans l JOIN books b ON b.id = l.book_id JOIN members m ON m.id = l.member_id
  WHERE l.returned_on IS NULL;

INSERT INTO authors (id, name, birth_year, country) VALUES
  (1, 'Ursula K. Le Guin', 1929, 'USA'),
  (2, 'Stanisław Lem', 1921, 'Poland'),
  (3, 'Murasaki Shikibu', NULL, 'Japan'),
  (4, 'Homer', NULL, NULL),
  (5, 'Clarice Lispector', 1920, 'Brazil');

INSERT INTO publishers (id, name, city) VALUES
  (1, 'Ace', 'New York'), (2, 'Suhrkamp', 'Berlin'), (3, 'Éditions du Seuil', 'Paris'),
  (4, 'Penguin', 'London'), (5, 'Samizdat', NULL);

INSERT INTO books (id, title, isbn, author_id, publisher_id, published_year, pages, language, shelf) VALUES
  (1, 'The Dispossessed', '9780061054884', 1, 1, 1974, 387, 'en', 'A1'),
  (2, 'Solaris', '9780156027601', 2, 4, 1961, 204, 'pl', 'A2'),
  (3, 'Genji monogatari', NULL, 3, NULL, NULL, 1120, 'ja', 'B7'),
  (4, 'Odyssey', '9780140268867', 4, 4, NULL, 541, 'el', NULL),
  (5, 'Água viva', '9788532508126', 5, NULL, 1973, 95, 'pt', 'A1'),
  (6, 'Solaris', '9783548603360', 2, 2, 1972, 239, 'de', 'C3'),
  (7, 'Untitled pamphlet', NULL, NULL, 5, 1984, NULL, 'en', NULL);

INSERT INTO members (id, name, email, card_no, joined_on, birth_date, blocked) VALUES
  (1, 'Noor Haddad', 'noor@example.net', 'L-1001', '2019-04-01', '1990-01-31', FALSE),
  (2, 'Jörg Weiß', NULL, 'L-1002', '2019-04-02', NULL, FALSE),
  (3, 'Olu Ade', 'olu@example.net', 'L-1003', '2020-10-10', '1975-12-24', TRUE),
  (4, 'Kim', 'kim@example.net', 'L-1004', '2021-06-15', '2004-02-29', FALSE),
  (5, 'Noor Haddad', 'noor.h@example.net', 'L-1005', '2022-01-01', NULL, FALSE);

INSERT INTO loans (id, book_id, member_id, loaned_on, due_on, returned_on) VALUES
  (1, 1, 1, '2024-01-02', '2024-01-30', '2024-01-29'),
  (2, 2, 1, '2024-02-01', '2024-02-29', '2024-03-10'),
  (3, 3, 2, '2024-02-10', '2024-03-09', NULL),
  (4, 6, 4, '2024-03-01', '2024-03-29', NULL),
  (5, 1, 5, '2024-03-05', '2024-04-02', '2024-03-20'),
  (6, 5, 3, '2023-01-01', '2023-01-29', '2023-06-01');

INSERT INTO fines (id, loan_id, amount, paid) VALUES
  (1, 2, 2.5, TRUE), (2, 6, 24.75, FALSE), (3, 3, 0, FALSE), (4, 3, 1.25, FALSE), (5, 4, 0.5, FALSE);

INSERT INTO reservations (id, book_id, member_id, reserved_at, note) VALUES
  (1, 3, 1, '2024-03-01 10:00:00', NULL),
  (2, 6, 2, '2024-03-02 11:30:00', 'für Montag'),
  (3, 6, 5, NULL, NULL),
  (4, 2, 4, '2024-03-05 09:00:00', 'call first'),
  (5, 1, 2, '2024-03-06 16:20:00', '');

INSERT INTO shelves (id, code, floor, room) VALUES
  (1, 'A1', 1, 'Main'), (2, 'A2', 1, 'Main'), (3, 'B7', 2, 'Lesesaal'), (4, 'C3', 3, NULL), (5, 'D9', NULL, NULL);

INSERT INTO import_log (id, line, imported_at) VALUES
  (1, 'ok;12', '2018-01-01 00:00:00'), (2, 'ok;7', '2018-01-02 00:00:00'), (3, 'err;ü', '2018-01-03 00:00:00'),
  (4, NULL, NULL), (5, 'ok;7', '2018-01-02 00:00:00');

CREATE TABLE authors (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  country VARCHAR(40) NOT NULL DEFAULT 'unknown',
  note VARCHAR(40),
  fax VARCHAR(20)
);
CREATE TABLE books (
  id INTEGER NOT NULL PRIMARY KEY,
  title VARCHAR(100) NOT NULL,
  isbn VARCHAR(20),
  pages INTEGER DEFAULT 0,
  price DECIMAL(8,2) NOT NULL DEFAULT 9.99,
  status VARCHAR(10) NOT NULL DEFAULT 'new',
  author_id INTEGER,
  shelf VARCHAR(10),
  CONSTRAINT uq_books_isbn UNIQUE (isbn),
  CONSTRAINT ck_books_pages CHECK (pages >= 0),
  CONSTRAINT fk_books_author FOREIGN KEY (author_id) REFERENCES authors (id)
);
CREATE INDEX idx_books_title ON books (title);
CREATE INDEX idx_books_status_shelf ON books (status, shelf);
CREATE TABLE readers (
  id INTEGER NOT NULL PRIMARY KEY,
  full_name VARCHAR(100),
  email VARCHAR(100),
  city VARCHAR(60),
  active INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE loans (
  id INTEGER NOT NULL PRIMARY KEY,
  book_id INTEGER NOT NULL,
  reader_id INTEGER NOT NULL,
  lent_on DATE NOT NULL,
  due_on DATE,
  CONSTRAINT fk_loans_book FOREIGN KEY (book_id) REFERENCES books (id),
  CONSTRAINT fk_loans_reader FOREIGN KEY (reader_id) REFERENCES readers (id)
);
CREATE VIEW titles AS SELECT id, title FROM books;

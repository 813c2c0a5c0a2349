CREATE TABLE authors (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  country VARCHAR(40) NOT NULL DEFAULT 'unknown' COMMENT 'as on the passport',
  note VARCHAR(40),
  fax VARCHAR(20)
);
CREATE TABLE books (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(100) NOT NULL,
  isbn VARCHAR(20),
  pages INT DEFAULT 0,
  price DECIMAL(8,2) NOT NULL DEFAULT 9.99,
  status VARCHAR(10) NOT NULL DEFAULT 'new' COMMENT 'new, lent or lost',
  author_id INT,
  shelf VARCHAR(10),
  code VARCHAR(20) COLLATE utf8mb4_bin,
  updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  UNIQUE KEY uq_books_isbn (isbn),
  KEY idx_books_title (title),
  KEY idx_books_status_shelf (status, shelf),
  CONSTRAINT ck_books_pages CHECK (pages >= 0),
  CONSTRAINT fk_books_author FOREIGN KEY (author_id) REFERENCES authors (id)
);
CREATE TABLE readers (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  full_name VARCHAR(100),
  email VARCHAR(100),
  city VARCHAR(60),
  active INT NOT NULL DEFAULT 1
);
CREATE TABLE loans (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  book_id INT NOT NULL,
  reader_id INT NOT NULL,
  lent_on DATE NOT NULL,
  due_on DATE,
  CONSTRAINT fk_loans_book FOREIGN KEY (book_id) REFERENCES books (id),
  CONSTRAINT fk_loans_reader FOREIGN KEY (reader_id) REFERENCES readers (id)
);
CREATE VIEW titles AS SELECT id, title FROM books;

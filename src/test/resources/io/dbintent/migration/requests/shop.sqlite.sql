PRAGMA foreign_keys = ON;

CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_name VARCHAR(40),
  last_name VARCHAR(40),
  email VARCHAR(100) NOT NULL,
  phone VARCHAR(20),
  city VARCHAR(60),
  country VARCHAR(60),
  newsletter INTEGER NOT NULL DEFAULT 0,
  loyalty_points INTEGER DEFAULT 0,
  created_at TIMESTAMP,
  CONSTRAINT uq_customers_email UNIQUE (email)
);

CREATE TABLE categories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  parent_id INTEGER,
  CONSTRAINT fk_categories_parent FOREIGN KEY (parent_id) REFERENCES categories (id)
);

CREATE TABLE products (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sku VARCHAR(20) NOT NULL,
  name VARCHAR(80) NOT NULL,
  description VARCHAR(200),
  price DECIMAL(8,2) NOT NULL,
  cost DECIMAL(8,2),
  stock INTEGER NOT NULL DEFAULT 0,
  category_id INTEGER,
  weight DOUBLE PRECISION,
  discontinued BOOLEAN DEFAULT FALSE,
  CONSTRAINT uq_products_sku UNIQUE (sku),
  CONSTRAINT fk_products_category FOREIGN KEY (category_id) REFERENCES categories (id)
);

CREATE INDEX idx_products_name ON products (name);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL,
  ordered_at TIMESTAMP NOT NULL,
  status VARCHAR(10) NOT NULL DEFAULT 'new',
  total DECIMAL(10,2),
  comment VARCHAR(255),
  shipped INTEGER,
  CONSTRAINT fk_orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
);

CREATE INDEX idx_orders_ordered_at ON orders (ordered_at);

CREATE TABLE order_lines (
  order_id INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  quantity INTEGER NOT NULL DEFAULT 1,
  unit_price DECIMAL(8,2) NOT NULL,
  PRIMARY KEY (order_id, line_no),
  CONSTRAINT fk_order_lines_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
  CONSTRAINT fk_order_lines_product FOREIGN KEY (product_id) REFERENCES products (id),
  CONSTRAINT ck_order_lines_quantity CHECK (quantity > 0)
);

CREATE TABLE coupons (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code VARCHAR(16) NOT NULL,
  discount INTEGER NOT NULL,
  valid_until DATE
);

CREATE TABLE reviews (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER NOT NULL,
  customer_id INTEGER,
  rating SMALLINT,
  body TEXT,
  reviewed_on DATE,
  CONSTRAINT fk_reviews_product FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE
);

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL,
  kind VARCHAR(10) NOT NULL DEFAULT 'home',
  street VARCHAR(80) NOT NULL,
  house_no VARCHAR(8),
  zip VARCHAR(10),
  city VARCHAR(60),
  CONSTRAINT fk_addresses_customer FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
);

CREATE VIEW order_totals AS
  SELECT o.id AS order_id, SUM(l.quantity * l.unit_price) AS line_total
  FROM orders o JOIN order_lines l ON l.order_id = o.id
  GROUP BY o.id;

INSERT INTO customers (id, first_name, last_name, email, phone, city, country, newsletter, loyalty_points, created_at) VALUES
  (1, 'Inès', 'Dupont', 'ines@example.com', '0601', 'Lyon', 'France', 1, 120, '2021-01-05 10:00:00'),
  (2, 'Bob', 'Stone', 'bob@example.com', NULL, 'Leeds', 'UK', 0, 0, '2021-02-11 08:30:00'),
  (3, NULL, 'Ünal', 'u@example.com', '0601', 'İzmir', 'Türkiye', 1, NULL, NULL),
  (4, 'Cher', NULL, 'cher@example.com', NULL, NULL, NULL, 0, 15, '2022-12-31 23:59:59'),
  (5, 'Anh', 'Nguyễn', 'anh@example.com', '0777', 'Hà Nội', 'Vietnam', 1, 9999, '2023-06-01 00:00:00'),
  (6, 'Bob', 'Stone', 'bob.stone@example.com', '0812', 'York', 'UK', 0, 3, '2023-06-01 00:00:00');

INSERT INTO categories (id, name, parent_id) VALUES
  (1, 'Home', NULL), (2, 'Kitchen', 1), (3, 'Garden', 1), (4, 'Toys', NULL), (5, 'Câbles', NULL);

INSERT INTO products (id, sku, name, description, price, cost, stock, category_id, weight, discontinued) VALUES
  (1, 'KN-01', 'Knife', 'Chef''s knife, 20 cm', 49.90, 21.00, 14, 2, 0.25, FALSE),
  (2, 'KT-02', 'Kettle', NULL, 35.00, NULL, 0, 2, 1.5, FALSE),
  (3, 'RK-03', 'Rake', 'Für den Garten', 18.50, 7.25, 40, 3, 2.0, NULL),
  (4, 'PZ-04', 'Puzzle', '1000 pieces', 15.00, 4.00, 7, 4, NULL, TRUE),
  (5, 'KT-05', 'Kettle', 'copper', 120.00, 80.00, 2, NULL, 1.75, FALSE),
  (6, 'CB-06', 'USB cable', NULL, 0.99, 0.10, 1500, 5, 0.02, FALSE);

INSERT INTO orders (id, customer_id, ordered_at, status, total, comment, shipped) VALUES
  (1, 1, '2024-01-03 09:15:00', 'paid', 84.90, NULL, 1),
  (2, 2, '2024-01-04 12:00:00', 'new', 18.50, 'leave at door', 0),
  (3, 1, '2024-02-14 18:45:00', 'shipped', 120.00, NULL, 1),
  (4, 5, '2024-03-01 00:00:00', 'cancelled', NULL, '', NULL),
  (5, 6, '2024-03-02 07:07:07', 'new', 30.00, 'cadeau 🎁', 0);

INSERT INTO order_lines (order_id, line_no, product_id, quantity, unit_price) VALUES
  (1, 1, 1, 1, 49.90), (1, 2, 2, 1, 35.00), (2, 1, 3, 1, 18.50),
  (3, 1, 5, 1, 120.00), (4, 1, 6, 10, 0.99), (5, 1, 4, 2, 15.00);

INSERT INTO coupons (id, code, discount, valid_until) VALUES
  (1, 'WELCOME', 10, NULL), (2, 'SPRING24', 15, '2024-05-31'), (3, 'NOËL', 20, '2024-12-26'),
  (4, 'VIP', 50, NULL), (5, 'EXPIRED', 5, '2020-01-01');

INSERT INTO reviews (id, product_id, customer_id, rating, body, reviewed_on) VALUES
  (1, 1, 1, 5, 'Très bien', '2024-01-20'),
  (2, 1, 2, 4, NULL, '2024-02-01'),
  (3, 2, 99, 1, 'leaks', '2024-02-02'),
  (4, 4, NULL, NULL, 'meh', NULL),
  (5, 1, 1, 5, 'still good', '2024-06-20');

INSERT INTO addresses (id, customer_id, kind, street, house_no, zip, city) VALUES
  (1, 1, 'home', 'Rue de la Paix', '12b', '69001', 'Lyon'),
  (2, 1, 'work', 'Quai Perrache', '3', '69002', 'Lyon'),
  (3, 2, 'home', 'High Street', '77', 'LS1 4AP', 'Leeds'),
  (4, 5, 'home', 'Phố Huế', NULL, NULL, 'Hà Nội'),
  (5, 6, 'home', 'The Shambles', '1', 'YO1 7LZ', NULL);

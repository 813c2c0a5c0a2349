CREATE TABLE venues (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  city VARCHAR(60) NOT NULL,
  country_code CHAR(2) NOT NULL DEFAULT 'DE',
  capacity INTEGER,
  address TEXT,
  CONSTRAINT ck_venues_capacity CHECK (capacity > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE organizers (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  contact_email VARCHAR(150),
  vat_number VARCHAR(20),
  website VARCHAR(200),
  CONSTRAINT uq_organizers_vat_number UNIQUE (vat_number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE events (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(150) NOT NULL,
  slug VARCHAR(80) NOT NULL,
  venue_id INTEGER,
  organizer_id INTEGER NOT NULL,
  starts_at DATETIME NOT NULL,
  ends_at DATETIME,
  status VARCHAR(20) NOT NULL DEFAULT 'draft',
  age_limit SMALLINT DEFAULT 0,
  description TEXT,
  is_online BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT uq_events_slug UNIQUE (slug),
  CONSTRAINT fk_events_venue FOREIGN KEY (venue_id) REFERENCES venues (id),
  CONSTRAINT fk_events_organizer FOREIGN KEY (organizer_id) REFERENCES organizers (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX idx_events_starts_at ON events (starts_at);

CREATE INDEX idx_events_status_starts ON events (status, starts_at);

CREATE TABLE performers (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  stage_name VARCHAR(80) NOT NULL,
  genre VARCHAR(30),
  fee DECIMAL(10,2),
  country VARCHAR(40)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE event_performers (
  event_id INTEGER NOT NULL,
  performer_id INTEGER NOT NULL,
  slot_no SMALLINT,
  PRIMARY KEY (event_id, performer_id),
  CONSTRAINT fk_event_performers_event FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE,
  CONSTRAINT fk_event_performers_performer FOREIGN KEY (performer_id) REFERENCES performers (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE ticket_types (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_id INTEGER NOT NULL,
  label VARCHAR(40) NOT NULL,
  price DECIMAL(8,2) NOT NULL,
  quota INTEGER,
  currency CHAR(3) NOT NULL DEFAULT 'EUR',
  CONSTRAINT uq_ticket_types_event_label UNIQUE (event_id, label),
  CONSTRAINT fk_ticket_types_event FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE,
  CONSTRAINT ck_ticket_types_price CHECK (price >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE promo_codes (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(20) NOT NULL,
  percent_off INTEGER,
  valid_until DATE,
  CONSTRAINT uq_promo_codes_code UNIQUE (code),
  CONSTRAINT ck_promo_codes_percent CHECK (percent_off BETWEEN 1 AND 100)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE attendees (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  first_name VARCHAR(50),
  last_name VARCHAR(50) NOT NULL,
  email VARCHAR(120) NOT NULL,
  phone VARCHAR(25),
  birth_date DATE,
  newsletter BOOLEAN NOT NULL DEFAULT TRUE,
  country VARCHAR(40)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX idx_attendees_last_name ON attendees (last_name);

CREATE TABLE bookings (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  attendee_id INTEGER NOT NULL,
  booked_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  total DECIMAL(10,2) NOT NULL DEFAULT 0,
  state VARCHAR(15) NOT NULL DEFAULT 'pending',
  promo_code_id INTEGER,
  payment_ref VARCHAR(40),
  CONSTRAINT fk_bookings_attendee FOREIGN KEY (attendee_id) REFERENCES attendees (id),
  CONSTRAINT fk_bookings_promo_code FOREIGN KEY (promo_code_id) REFERENCES promo_codes (id) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE tickets (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  booking_id INTEGER NOT NULL,
  ticket_type_id INTEGER NOT NULL,
  seat VARCHAR(10),
  barcode VARCHAR(32),
  used BOOLEAN DEFAULT FALSE,
  CONSTRAINT fk_tickets_booking FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE,
  CONSTRAINT fk_tickets_ticket_type FOREIGN KEY (ticket_type_id) REFERENCES ticket_types (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE checkins (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id INTEGER,
  scanned_at DATETIME NOT NULL,
  gate VARCHAR(10),
  device_id INTEGER
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE refunds (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  booking_id INTEGER NOT NULL,
  amount DECIMAL(10,2) NOT NULL,
  reason VARCHAR(100),
  refunded_on DATE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE VIEW upcoming_events AS
  SELECT e.id, e.title, e.starts_at, v.name AS venue
  FROM events e LEFT JOIN venues v ON v.id = e.venue_id;

INSERT INTO venues (id, name, city, country_code, capacity, address) VALUES
  (1, 'Kulturwerk', 'Berlin', 'DE', 1200, 'Torstraße 1, 10119 Berlin'),
  (2, 'Øya Scene', 'Oslo', 'NO', NULL, NULL),
  (3, 'The Barn', 'Leeds', 'GB', 350, '12 Mill Lane'),
  (4, 'Arena Süd', 'Wien', 'AT', 15000, NULL),
  (5, 'The Barn', 'Kent', 'GB', 80, '');

INSERT INTO organizers (id, name, contact_email, vat_number, website) VALUES
  (1, 'Loud GmbH', 'hello@loud.example', 'DE811', 'https://loud.example'),
  (2, 'Nordlys AS', NULL, 'NO998', NULL),
  (3, 'Barn Collective', 'barn@mail.example', NULL, 'http://barn.example'),
  (4, 'Nachtschicht e.V.', NULL, NULL, NULL);

INSERT INTO events (id, title, slug, venue_id, organizer_id, starts_at, ends_at, status, age_limit, description, is_online) VALUES
  (1, 'Loud Weekend', 'loud-weekend', 1, 1, '2025-06-06 18:00:00', '2025-06-08 23:00:00', 'published', 18, 'Three days', FALSE),
  (2, 'Nordic Noir Night', 'nordic-noir', 2, 2, '2025-11-14 20:00:00', NULL, 'draft', 0, NULL, FALSE),
  (3, 'Barn Dance', 'barn-dance', 3, 3, '2025-03-21 19:30:00', '2025-03-21 23:30:00', 'published', 0, 'Ceilidh & more', FALSE),
  (4, 'Stream-a-thon', 'stream-a-thon', NULL, 4, '2025-01-10 12:00:00', NULL, 'cancelled', NULL, '24 h online', TRUE),
  (5, 'Arena Rock', 'arena-rock', 4, 1, '2025-09-01 19:00:00', '2025-09-01 23:00:00', 'published', 16, NULL, FALSE),
  (6, 'Barn Dance', 'barn-dance-2', 3, 3, '2025-05-02 19:30:00', NULL, 'draft', 0, '', FALSE);

INSERT INTO performers (id, stage_name, genre, fee, country) VALUES
  (1, 'DJ Åse', 'electronic', 2500.00, 'Norway'),
  (2, 'The Ploughmen', 'folk', 800.00, 'UK'),
  (3, 'Götterfunk', 'rock', 12000.00, 'Germany'),
  (4, 'Solo', NULL, NULL, NULL),
  (5, 'Kanten', 'electronic', 1500.50, 'Germany');

INSERT INTO event_performers (event_id, performer_id, slot_no) VALUES
  (1, 1, 1), (1, 5, 2), (2, 1, NULL), (3, 2, 1), (5, 3, 1), (6, 2, NULL);

INSERT INTO ticket_types (id, event_id, label, price, quota, currency) VALUES
  (1, 1, 'Weekend', 129.00, 800, 'EUR'),
  (2, 1, 'Day', 59.90, 400, 'EUR'),
  (3, 2, 'Standard', 45.00, NULL, 'NOK'),
  (4, 3, 'Standard', 12.50, 300, 'GBP'),
  (5, 3, 'Kids', 0.00, 50, 'GBP'),
  (6, 5, 'Floor', 89.00, 5000, 'EUR'),
  (7, 5, 'Seat', 75.50, 9000, 'EUR');

INSERT INTO promo_codes (id, code, percent_off, valid_until) VALUES
  (1, 'EARLY25', 25, '2025-01-31'),
  (2, 'FRIENDS', NULL, NULL),
  (3, 'BARN10', 10, '2025-03-01');

INSERT INTO attendees (id, first_name, last_name, email, phone, birth_date, newsletter, country) VALUES
  (1, 'Nora', 'Lunde', 'nora@mail.example', '+47 900 1', '1990-04-12', TRUE, 'Norway'),
  (2, 'Jakob', 'Weiß', 'jakob@mail.example', NULL, '1985-12-01', FALSE, 'Germany'),
  (3, NULL, 'Prince', 'prince@mail.example', NULL, NULL, TRUE, NULL),
  (4, 'Aoife', 'Ní Bhriain', 'aoife@mail.example', '+44 20 7', NULL, TRUE, 'UK'),
  (5, 'Jakob', 'Weiß', 'jakob@mail.example', '+49 30 55', '1985-12-01', TRUE, 'Germany'),
  (6, 'Mina', 'Park', 'mina@mail.example', '', '2001-02-28', FALSE, 'Korea'),
  (7, 'Sam', 'O''Neil', 'sam@mail.example', NULL, NULL, TRUE, 'UK');

INSERT INTO bookings (id, attendee_id, booked_at, total, state, promo_code_id, payment_ref) VALUES
  (1, 1, '2024-12-24 10:00:00', 258.00, 'paid', 1, 'PAY-0001'),
  (2, 2, '2025-01-05 09:30:00', 59.90, 'paid', NULL, 'PAY-0002'),
  (3, 4, '2025-02-02 18:45:00', 25.00, 'paid', 3, 'PAY-0003'),
  (4, 3, '2025-02-03 00:00:00', 0.00, 'pending', NULL, NULL),
  (5, 6, '2025-02-10 11:11:11', 178.00, 'cancelled', NULL, 'PAY-0004'),
  (6, 1, '2025-02-11 08:00:00', 75.50, 'pending', 2, NULL);

INSERT INTO tickets (id, booking_id, ticket_type_id, seat, barcode, used) VALUES
  (1, 1, 1, NULL, 'BC0001', FALSE),
  (2, 1, 1, NULL, 'BC0002', FALSE),
  (3, 2, 2, NULL, 'BC0003', TRUE),
  (4, 3, 4, 'A-12', 'BC0004', TRUE),
  (5, 3, 4, 'A-13', 'BC0005', NULL),
  (6, 5, 6, NULL, 'BC0006', FALSE),
  (7, 6, 7, 'K-7', 'BC0007', FALSE),
  (8, 6, 7, 'K-8', NULL, FALSE);

INSERT INTO checkins (id, ticket_id, scanned_at, gate, device_id) VALUES
  (1, 3, '2025-06-06 17:40:00', 'North', 11),
  (2, 4, '2025-03-21 19:02:00', 'Main', 12),
  (3, 999, '2025-03-21 19:03:00', 'Main', 12),
  (4, NULL, '2025-03-21 19:05:00', NULL, NULL);

INSERT INTO refunds (id, booking_id, amount, reason, refunded_on) VALUES
  (1, 5, 178.00, 'cancelled by guest', '2025-02-12'),
  (2, 2, 10.00, NULL, NULL),
  (3, 5, 5.50, 'fee', '2025-02-12');

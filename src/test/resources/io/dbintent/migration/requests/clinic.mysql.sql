CREATE TABLE patients (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  given_name VARCHAR(50) NOT NULL,
  family_name VARCHAR(50) NOT NULL,
  birth_date DATE,
  sex CHAR(1),
  phone VARCHAR(20),
  email VARCHAR(80),
  insurance_no VARCHAR(20),
  address VARCHAR(150),
  deceased BOOLEAN NOT NULL DEFAULT FALSE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX idx_patients_family_name ON patients (family_name);

CREATE TABLE doctors (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  specialty VARCHAR(50),
  licence_no VARCHAR(20) NOT NULL,
  room VARCHAR(10),
  CONSTRAINT uq_doctors_licence_no UNIQUE (licence_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE appointments (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patient_id INTEGER NOT NULL,
  doctor_id INTEGER NOT NULL,
  starts_at DATETIME NOT NULL,
  duration_min INTEGER NOT NULL DEFAULT 15,
  state VARCHAR(20) NOT NULL DEFAULT 'booked',
  remarks VARCHAR(255),
  CONSTRAINT fk_appointments_patient FOREIGN KEY (patient_id) REFERENCES patients (id),
  CONSTRAINT fk_appointments_doctor FOREIGN KEY (doctor_id) REFERENCES doctors (id),
  CONSTRAINT ck_appointments_duration CHECK (duration_min BETWEEN 5 AND 240)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX idx_appointments_doctor_starts ON appointments (doctor_id, starts_at);

CREATE TABLE drugs (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  atc_code CHAR(7),
  unit_price DECIMAL(6,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE prescriptions (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patient_id INTEGER NOT NULL,
  drug_id INTEGER NOT NULL,
  doctor_id INTEGER,
  dosage VARCHAR(40),
  issued_on DATE NOT NULL,
  CONSTRAINT fk_prescriptions_patient FOREIGN KEY (patient_id) REFERENCES patients (id) ON DELETE CASCADE,
  CONSTRAINT fk_prescriptions_drug FOREIGN KEY (drug_id) REFERENCES drugs (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE lab_results (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patient_id INTEGER NOT NULL,
  test_name VARCHAR(40) NOT NULL,
  reading VARCHAR(20),
  unit VARCHAR(10),
  taken_at DATETIME,
  CONSTRAINT fk_lab_results_patient FOREIGN KEY (patient_id) REFERENCES patients (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE invoices (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patient_id INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL,
  paid VARCHAR(3) NOT NULL DEFAULT 'no',
  issued_on DATE,
  CONSTRAINT fk_invoices_patient FOREIGN KEY (patient_id) REFERENCES patients (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO patients (id, given_name, family_name, birth_date, sex, phone, email, insurance_no, address, deceased) VALUES
  (1, 'Amélie', 'Roux', '1984-05-02', 'F', '+33 1 11', 'amelie@example.fr', 'FR-1', '1 rue X, Lille', FALSE),
  (2, 'John', 'Smith', '1950-10-30', 'M', '555-1', NULL, 'UK-7', NULL, TRUE),
  (3, 'Jane', 'Smith', '1952-01-15', 'F', '555-1', 'jane@example.co', NULL, '2 High St', FALSE),
  (4, 'Σοφία', 'Παππά', NULL, NULL, NULL, NULL, 'GR-3', '', FALSE),
  (5, 'Sam', 'de la Cruz', '2001-07-07', 'X', '555-9', 'sam@example.co', 'ES-9', 'Calle 5', FALSE),
  (6, 'John', 'Smith', '1999-09-09', 'M', NULL, 'js@example.co', 'UK-8', '9 Low Rd', FALSE);

INSERT INTO doctors (id, name, specialty, licence_no, room) VALUES
  (1, 'Dr. Grace Kim', 'cardiology', 'MD-100', '101'),
  (2, 'Dr. Paweł Zając', 'general', 'MD-101', '102'),
  (3, 'Dr. Aoife Byrne', NULL, 'MD-102', NULL),
  (4, 'Dr. Ahmed Said', 'cardiology', 'MD-103', '101'),
  (5, 'Dr. Lou', 'dermatology', 'MD-104', '3a');

INSERT INTO appointments (id, patient_id, doctor_id, starts_at, duration_min, state, remarks) VALUES
  (1, 1, 1, '2024-04-01 08:00:00', 30, 'done', NULL),
  (2, 2, 1, '2024-04-01 08:30:00', 15, 'no_show', 'called twice'),
  (3, 3, 2, '2024-04-02 14:00:00', 60, 'booked', NULL),
  (4, 5, 5, '2024-04-03 09:45:00', 15, 'cancelled', 'grève SNCF'),
  (5, 1, 4, '2024-05-01 08:00:00', 240, 'booked', ''),
  (6, 6, 2, '2024-05-02 10:00:00', 5, 'booked', NULL);

INSERT INTO drugs (id, name, atc_code, unit_price) VALUES
  (1, 'Ibuprofen 400', 'M01AE01', 0.25), (2, 'Amoxicillin', 'J01CA04', 1.10), (3, 'Paracetamol', 'N02BE01', 0.05),
  (4, 'Kräutertee', NULL, NULL), (5, 'Insulin', 'A10AB01', 18.90);

INSERT INTO prescriptions (id, patient_id, drug_id, doctor_id, dosage, issued_on) VALUES
  (1, 1, 1, 1, '2x daily', '2024-04-01'), (2, 2, 5, 1, NULL, '2024-04-01'), (3, 3, 3, 2, '1-0-1', '2024-04-02'),
  (4, 5, 4, NULL, 'nach Bedarf', '2024-04-03'), (5, 1, 2, 4, '3x daily', '2024-05-01');

INSERT INTO lab_results (id, patient_id, test_name, reading, unit, taken_at) VALUES
  (1, 1, 'glucose', '5.4', 'mmol/l', '2024-04-01 08:10:00'),
  (2, 1, 'glucose', '6.1', 'mmol/l', '2024-05-01 08:10:00'),
  (3, 2, 'crp', 'negative', NULL, '2024-04-01 08:40:00'),
  (4, 3, 'hb', '13.9', 'g/dl', NULL),
  (5, 6, 'leucocytes', NULL, '/µl', '2024-05-02 10:00:00');

INSERT INTO invoices (id, patient_id, amount_cents, paid, issued_on) VALUES
  (1, 1, 12050, 'yes', '2024-04-02'), (2, 2, 4500, 'no', '2024-04-02'), (3, 3, 0, 'yes', NULL),
  (4, 5, 1999, 'no', '2024-04-04'), (5, 1, 30000, 'no', '2024-05-02');

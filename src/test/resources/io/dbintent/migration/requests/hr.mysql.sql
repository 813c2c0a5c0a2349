CREATE TABLE departments (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  code CHAR(4) NOT NULL,
  budget DECIMAL(12,2),
  location VARCHAR(60) DEFAULT 'HQ',
  CONSTRAINT uq_departments_code UNIQUE (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE employees (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  full_name VARCHAR(120) NOT NULL,
  email VARCHAR(120),
  phone VARCHAR(20),
  department_id INTEGER,
  manager_id INTEGER,
  hire_date DATE NOT NULL,
  salary DECIMAL(10,2),
  remote BOOLEAN NOT NULL DEFAULT FALSE,
  status VARCHAR(12) NOT NULL DEFAULT 'active',
  notes TEXT,
  CONSTRAINT uq_employees_email UNIQUE (email),
  CONSTRAINT fk_employees_department FOREIGN KEY (department_id) REFERENCES departments (id) ON DELETE SET NULL,
  CONSTRAINT fk_employees_manager FOREIGN KEY (manager_id) REFERENCES employees (id),
  CONSTRAINT ck_employees_salary CHECK (salary >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX idx_employees_hire_date ON employees (hire_date);

CREATE TABLE jobs (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(60) NOT NULL,
  min_salary DECIMAL(10,2),
  max_salary DECIMAL(10,2),
  grade SMALLINT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE assignments (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  employee_id INTEGER NOT NULL,
  job_id INTEGER NOT NULL,
  started_on DATE NOT NULL,
  ended_on DATE,
  CONSTRAINT fk_assignments_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
  CONSTRAINT fk_assignments_job FOREIGN KEY (job_id) REFERENCES jobs (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE leave_requests (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  employee_id INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE,
  approved BOOLEAN,
  reason VARCHAR(200),
  CONSTRAINT fk_leave_requests_employee FOREIGN KEY (employee_id) REFERENCES employees (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX idx_leave_requests_employee_from ON leave_requests (employee_id, from_day);

CREATE TABLE trainings (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(100) NOT NULL,
  hours INTEGER,
  provider VARCHAR(60)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE employee_trainings (
  employee_id INTEGER NOT NULL,
  training_id INTEGER NOT NULL,
  score INTEGER,
  PRIMARY KEY (employee_id, training_id),
  CONSTRAINT fk_employee_trainings_employee FOREIGN KEY (employee_id) REFERENCES employees (id) ON DELETE CASCADE,
  CONSTRAINT fk_employee_trainings_training FOREIGN KEY (training_id) REFERENCES trainings (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE badges (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  employee_id INTEGER,
  badge_no VARCHAR(10) NOT NULL,
  issued_on DATE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE VIEW employee_directory AS
  SELECT e.id, e.full_name, e.email, d.name AS department
  FROM employees e LEFT JOIN departments d ON d.id = e.department_id;

INSERT INTO departments (id, name, code, budget, location) VALUES
  (1, 'Engineering', 'ENGN', 1250000.00, 'Zürich'),
  (2, 'Sales', 'SALE', 480000.50, 'HQ'),
  (3, 'Personal & Kultur', 'PEOP', NULL, 'HQ'),
  (4, 'Legal', 'LEGL', 90000.00, NULL),
  (5, '研究開発', 'RNDX', 0.00, 'Tōkyō');

INSERT INTO employees (id, full_name, email, phone, department_id, manager_id, hire_date, salary, remote, status, notes) VALUES
  (1, 'Ada Okafor', 'ada@example.org', '+41 44 111', 1, NULL, '2015-03-01', 152000.00, FALSE, 'active', NULL),
  (2, 'Zoë Müller', 'zoe@example.org', NULL, 1, 1, '2018-07-15', 98000.50, TRUE, 'active', 'prefers e-mail'),
  (3, 'Liam O''Brien', 'liam@example.org', '555-0101', 2, 1, '2019-01-07', 61000.00, FALSE, 'on_leave', NULL),
  (4, 'Łukasz Nowak', NULL, '555-0101', 2, 3, '2020-02-29', 58000.00, TRUE, 'active', ''),
  (5, 'Sara Lind', NULL, NULL, NULL, NULL, '2021-11-30', NULL, FALSE, 'left', 'exit interview done'),
  (6, 'Tomás Ruiz', 'tomas@example.org', '+34 600 1', 3, 1, '2022-05-16', 72000.00, TRUE, 'active', NULL),
  (7, 'Mei Tanaka', 'mei@example.org', NULL, 5, 2, '2023-09-01', 88000.00, FALSE, 'active', 'visa 2026'),
  (8, 'Sara Lind', 'sara2@example.org', '555-0199', 4, 6, '2023-09-01', 0.00, FALSE, 'active', NULL);

INSERT INTO jobs (id, title, min_salary, max_salary, grade) VALUES
  (1, 'Developer', 60000.00, 120000.00, 3),
  (2, 'Account Manager', 45000.00, 90000.00, 2),
  (3, 'Counsel', NULL, NULL, 4),
  (4, 'Recruiter', 40000.00, 75000.00, NULL),
  (5, 'Director', 110000.00, NULL, 6);

INSERT INTO assignments (id, employee_id, job_id, started_on, ended_on) VALUES
  (1, 1, 1, '2015-03-01', '2019-12-31'),
  (2, 1, 5, '2020-01-01', NULL),
  (3, 2, 1, '2018-07-15', NULL),
  (4, 3, 2, '2019-01-07', NULL),
  (5, 4, 2, '2020-02-29', NULL),
  (6, 6, 4, '2022-05-16', NULL);

INSERT INTO leave_requests (id, employee_id, kind, from_day, to_day, approved, reason) VALUES
  (1, 2, 'vacation', '2024-07-01', '2024-07-14', TRUE, NULL),
  (2, 3, 'parental', '2024-03-01', NULL, TRUE, 'second child'),
  (3, 4, 'sick', '2024-02-05', '2024-02-07', NULL, 'Grippe'),
  (4, 2, 'vacation', '2024-12-20', '2025-01-03', FALSE, 'too many away'),
  (5, 7, 'vacation', '2024-07-01', '2024-07-14', NULL, NULL);

INSERT INTO trainings (id, title, hours, provider) VALUES
  (1, 'First aid', 8, 'Red Cross'),
  (2, 'Contract law', 16, NULL),
  (3, 'Public speaking', NULL, 'Orateur'),
  (4, 'SQL basics', 12, 'in-house'),
  (5, 'Fire drill', 1, 'in-house');

INSERT INTO employee_trainings (employee_id, training_id, score) VALUES
  (1, 1, 90), (2, 1, NULL), (2, 4, 100), (3, 2, 55), (7, 4, 75), (8, 5, NULL);

INSERT INTO badges (id, employee_id, badge_no, issued_on) VALUES
  (1, 1, 'B-001', '2015-03-01'),
  (2, 2, 'B-002', '2018-07-15'),
  (3, 3, 'B-003', NULL),
  (4, NULL, 'B-004', '2021-01-01'),
  (5, 4, 'B-005', '2020-03-02');

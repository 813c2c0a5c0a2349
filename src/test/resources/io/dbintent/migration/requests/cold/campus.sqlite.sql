PRAGMA foreign_keys = ON;

CREATE TABLE degreeProgram (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(80) NOT NULL,
  awardedTitle VARCHAR(30),
  durationTerms SMALLINT NOT NULL DEFAULT 6
);

CREATE TABLE room (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  building VARCHAR(30) NOT NULL,
  roomNo VARCHAR(10) NOT NULL,
  seats INTEGER,
  hasProjector BOOLEAN,
  CONSTRAINT uqRoomBuildingNo UNIQUE (building, roomNo)
);

CREATE TABLE lecturer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  fullName VARCHAR(90) NOT NULL,
  title VARCHAR(20),
  email VARCHAR(100),
  officeRoomId INTEGER,
  hiredOn DATE,
  salaryBand CHAR(2),
  CONSTRAINT fkLecturerRoom FOREIGN KEY (officeRoomId) REFERENCES room (id) ON DELETE SET NULL
);

CREATE TABLE student (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  firstName VARCHAR(40) NOT NULL,
  lastName VARCHAR(40) NOT NULL,
  matricNo VARCHAR(10) NOT NULL,
  email VARCHAR(100),
  degreeProgramId INTEGER,
  dateOfBirth DATE,
  isPartTime BOOLEAN NOT NULL DEFAULT FALSE,
  gpa DECIMAL(3,2),
  advisorId INTEGER,
  CONSTRAINT uqStudentMatricNo UNIQUE (matricNo),
  CONSTRAINT fkStudentProgram FOREIGN KEY (degreeProgramId) REFERENCES degreeProgram (id) ON DELETE SET NULL,
  CONSTRAINT fkStudentAdvisor FOREIGN KEY (advisorId) REFERENCES lecturer (id)
);

CREATE INDEX idxStudentLastName ON student (lastName);

CREATE TABLE course (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code VARCHAR(12) NOT NULL,
  title VARCHAR(100) NOT NULL,
  credits INTEGER NOT NULL DEFAULT 5,
  syllabus TEXT,
  prerequisiteId INTEGER,
  language VARCHAR(20),
  CONSTRAINT uqCourseCode UNIQUE (code),
  CONSTRAINT fkCoursePrerequisite FOREIGN KEY (prerequisiteId) REFERENCES course (id),
  CONSTRAINT ckCourseCredits CHECK (credits BETWEEN 1 AND 30)
);

CREATE TABLE courseOffering (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  courseId INTEGER NOT NULL,
  lecturerId INTEGER,
  roomId INTEGER,
  term VARCHAR(8) NOT NULL,
  maxStudents INTEGER,
  startTime TIME,
  weekday SMALLINT,
  CONSTRAINT fkOfferingCourse FOREIGN KEY (courseId) REFERENCES course (id),
  CONSTRAINT fkOfferingLecturer FOREIGN KEY (lecturerId) REFERENCES lecturer (id),
  CONSTRAINT fkOfferingRoom FOREIGN KEY (roomId) REFERENCES room (id)
);

CREATE INDEX idxOfferingTerm ON courseOffering (term);

CREATE TABLE enrolment (
  studentId INTEGER NOT NULL,
  offeringId INTEGER NOT NULL,
  enrolledAt TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  status VARCHAR(12) NOT NULL DEFAULT 'active',
  PRIMARY KEY (studentId, offeringId),
  CONSTRAINT fkEnrolmentStudent FOREIGN KEY (studentId) REFERENCES student (id) ON DELETE CASCADE,
  CONSTRAINT fkEnrolmentOffering FOREIGN KEY (offeringId) REFERENCES courseOffering (id)
);

CREATE TABLE examResult (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  studentId INTEGER NOT NULL,
  offeringId INTEGER NOT NULL,
  grade DECIMAL(3,1),
  examDate DATE NOT NULL,
  attempt INTEGER NOT NULL DEFAULT 1,
  remarks VARCHAR(200),
  CONSTRAINT fkResultStudent FOREIGN KEY (studentId) REFERENCES student (id) ON DELETE CASCADE,
  CONSTRAINT fkResultOffering FOREIGN KEY (offeringId) REFERENCES courseOffering (id)
);

CREATE TABLE feeInvoice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  studentId INTEGER NOT NULL,
  amount DECIMAL(8,2) NOT NULL,
  dueDate DATE,
  settled BOOLEAN NOT NULL DEFAULT FALSE,
  invoiceRef VARCHAR(20),
  CONSTRAINT fkFeeStudent FOREIGN KEY (studentId) REFERENCES student (id)
);

CREATE TABLE announcement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(80) NOT NULL,
  body TEXT,
  postedAt TIMESTAMP NOT NULL,
  authorEmail VARCHAR(100),
  lecturerId INTEGER
);

CREATE VIEW offeringOverview AS
  SELECT o.id, c.code, c.title, o.term, l.fullName AS lecturerName
  FROM courseOffering o JOIN course c ON c.id = o.courseId LEFT JOIN lecturer l ON l.id = o.lecturerId;

INSERT INTO degreeProgram (id, name, awardedTitle, durationTerms) VALUES
  (1, 'Computer Science', 'BSc', 6),
  (2, 'Data Science', 'MSc', 4),
  (3, 'History', NULL, 6),
  (4, 'Architektur', 'BArch', 8);

INSERT INTO room (id, building, roomNo, seats, hasProjector) VALUES
  (1, 'Main', '101', 120, TRUE),
  (2, 'Main', '102', 40, FALSE),
  (3, 'Annex', 'A1', NULL, NULL),
  (4, 'Annex', 'A2', 25, TRUE),
  (5, 'Tower', 'T-900', 300, TRUE);

INSERT INTO lecturer (id, fullName, title, email, officeRoomId, hiredOn, salaryBand) VALUES
  (1, 'Grace Hopper', 'Prof.', 'grace@uni.example', 2, '1999-09-01', 'W3'),
  (2, 'Émile Durand', 'Dr.', 'emile@uni.example', NULL, '2010-04-01', 'W2'),
  (3, 'Ken Adams', NULL, NULL, 4, NULL, NULL),
  (4, 'Ines Pérez Soto', 'Dr.', 'ines@uni.example', 2, '2020-10-01', 'W1');

INSERT INTO student (id, firstName, lastName, matricNo, email, degreeProgramId, dateOfBirth, isPartTime, gpa, advisorId) VALUES
  (1, 'Ana', 'Silva', 'S100001', 'ana@stud.example', 1, '2003-05-05', FALSE, 1.70, 1),
  (2, 'Ben', 'Okoro', 'S100002', 'ben@stud.example', 1, '2002-11-23', TRUE, 2.30, 1),
  (3, 'Chloé', 'Petit', 'S100003', NULL, 2, NULL, FALSE, NULL, 2),
  (4, 'Dmitri', 'Ivanov', 'S100004', 'dmitri@stud.example', 3, '1999-01-31', FALSE, 3.00, NULL),
  (5, 'Ana', 'Silva', 'S100005', '', NULL, '2004-02-29', FALSE, NULL, NULL),
  (6, 'Faisal', 'Al Amin', 'S100006', 'faisal@stud.example', 2, '2000-07-14', TRUE, 1.00, 4),
  (7, 'Gwen', 'Ó Sé', 'S100007', NULL, 4, NULL, FALSE, 4.00, NULL);

INSERT INTO course (id, code, title, credits, syllabus, prerequisiteId, language) VALUES
  (1, 'CS101', 'Introduction to Programming', 6, 'Loops; recursion', NULL, 'English'),
  (2, 'CS201', 'Algorithms', 6, NULL, 1, 'English'),
  (3, 'DS500', 'Statistical Learning', 8, NULL, 2, 'English'),
  (4, 'HI110', 'Early Modern Europe', 5, 'Essay', NULL, 'Deutsch'),
  (5, 'AR300', 'Studio III', 12, NULL, NULL, NULL);

INSERT INTO courseOffering (id, courseId, lecturerId, roomId, term, maxStudents, startTime, weekday) VALUES
  (1, 1, 1, 1, '2024W', 120, '08:15:00', 1),
  (2, 2, 1, 2, '2025S', 40, '10:15:00', 3),
  (3, 3, 2, 2, '2024W', 30, '14:00:00', 2),
  (4, 4, 3, NULL, '2024W', NULL, NULL, NULL),
  (5, 5, NULL, 3, '2025S', 15, '09:00:00', 5),
  (6, 1, 4, 1, '2025S', 100, '08:15:00', 1);

INSERT INTO enrolment (studentId, offeringId, enrolledAt, status) VALUES
  (1, 1, '2024-09-20 08:00:00', 'active'),
  (1, 2, '2025-03-01 08:00:00', 'active'),
  (2, 1, '2024-09-21 09:00:00', 'dropped'),
  (2, 6, '2025-03-02 12:00:00', 'active'),
  (3, 3, '2024-09-25 10:30:00', 'active'),
  (4, 4, '2024-09-30 23:59:59', 'active'),
  (6, 3, '2024-10-01 00:00:00', 'waitlist');

INSERT INTO examResult (id, studentId, offeringId, grade, examDate, attempt, remarks) VALUES
  (1, 1, 1, 1.3, '2025-02-10', 1, NULL),
  (2, 2, 1, 5.0, '2025-02-10', 1, 'left early'),
  (3, 2, 1, NULL, '2025-03-15', 2, 'sick note'),
  (4, 3, 3, 2.0, '2025-02-12', 1, NULL),
  (5, 4, 4, 3.7, '2025-02-14', 1, ''),
  (6, 6, 3, 1.0, '2025-02-12', 1, NULL);

INSERT INTO feeInvoice (id, studentId, amount, dueDate, settled, invoiceRef) VALUES
  (1, 1, 750.00, '2024-10-01', TRUE, 'FI-24-001'),
  (2, 2, 375.00, '2024-10-01', FALSE, 'FI-24-002'),
  (3, 3, 1500.00, '2024-10-01', TRUE, 'FI-24-003'),
  (4, 4, 750.00, NULL, FALSE, NULL),
  (5, 6, 0.00, '2025-04-01', FALSE, NULL);

INSERT INTO announcement (id, title, body, postedAt, authorEmail, lecturerId) VALUES
  (1, 'Welcome week', 'Meet in Main 101', '2024-09-15 08:00:00', 'grace@uni.example', 1),
  (2, 'Library closed', NULL, '2024-12-20 12:00:00', NULL, NULL),
  (3, 'Exam room change', 'See portal', '2025-02-01 07:30:00', 'ines@uni.example', 4),
  (4, 'Strike', '', '2025-02-05 06:00:00', NULL, 77);

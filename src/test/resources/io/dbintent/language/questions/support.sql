CREATE TABLE Ref_Ticket_Status (status_code CHAR(2) PRIMARY KEY, status_description VARCHAR(40));
CREATE TABLE Ref_Priorities (priority_level INTEGER PRIMARY KEY, priority_name VARCHAR(20));
CREATE TABLE Agents (agent_id INTEGER PRIMARY KEY, first_name VARCHAR(30), last_name VARCHAR(30), supervisor_id INTEGER, date_hired DATETIME, phone_number VARCHAR(20), FOREIGN KEY (supervisor_id) REFERENCES Agents(agent_id));
CREATE TABLE Customers (customer_id INTEGER PRIMARY KEY, customer_name VARCHAR(40), email_address VARCHAR(60), customer_type VARCHAR(20), city VARCHAR(30));
CREATE TABLE Tickets (ticket_id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, agent_id INTEGER NOT NULL, status_code CHAR(2), priority_level INTEGER, date_opened DATETIME, subject VARCHAR(60), FOREIGN KEY (customer_id) REFERENCES Customers(customer_id), FOREIGN KEY (agent_id) REFERENCES Agents(agent_id), FOREIGN KEY (status_code) REFERENCES Ref_Ticket_Status(status_code), FOREIGN KEY (priority_level) REFERENCES Ref_Priorities(priority_level));
CREATE TABLE Ticket_Comments (comment_id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL, comment_date DATETIME, comment_text VARCHAR(100), FOREIGN KEY (ticket_id) REFERENCES Tickets(ticket_id));
INSERT INTO Ref_Ticket_Status VALUES
('OP', 'Open'),
('CL', 'Closed'),
('WT', 'Waiting'),
('CX', 'Cancelled');
INSERT INTO Ref_Priorities VALUES
(1, 'Low'),
(2, 'Normal'),
(3, 'Urgent');
INSERT INTO Agents VALUES
(1, 'Helen', 'Marsh', NULL, '2012-03-01', '555-0101'),
(2, 'Igor', 'Stan', 1, '2014-07-15', '555-0102'),
(3, 'Julia', 'Ostrow', 1, '2015-01-20', '555-0103'),
(4, 'Kamal', 'Aziz', 2, '2018-10-05', '555-0104'),
(5, 'Lena', 'Hart', 2, '2019-02-11', '555-0105'),
(6, 'Milo', 'Kane', 3, '2020-06-30', '555-0106');
INSERT INTO Customers VALUES
(1, 'Blue Fern Ltd', 'office@bluefern.com', 'Business', 'Dublin'),
(2, 'Carla Mendes', 'carla@mail.com', 'Private', 'Lisbon'),
(3, 'Delta Foods', 'it@delta.com', 'Business', 'Dublin'),
(4, 'Edwin Park', 'edwin@mail.com', 'Private', 'Cork'),
(5, 'Fjord Tools', 'desk@fjord.com', 'Business', 'Oslo'),
(6, 'Gina Bauer', 'gina@mail.com', 'Private', 'Vienna'),
(7, 'Hollow Oak', 'info@hollow.com', 'Business', 'Cork'),
(8, 'Ian Wright', 'ian@mail.com', 'Private', 'Dublin'),
(9, 'Jade Mills', 'jade@mail.com', 'Private', 'Oslo'),
(10, 'Kite Works', 'kite@works.com', 'Business', 'Lisbon');
INSERT INTO Tickets VALUES
(100, 6, 2, 'WT', 2, '2021-03-14', 'printer jam'),
(101, 4, 3, 'CL', 1, '2022-04-14', 'printer jam'),
(102, 2, 4, 'CL', 1, '2020-12-21', 'slow network'),
(103, 1, 2, 'CL', 3, '2020-12-04', 'lost cable'),
(104, 5, 2, 'CL', 2, '2022-07-17', 'lost cable'),
(105, 3, 3, 'CL', 2, '2021-02-24', 'slow network'),
(106, 1, 2, 'WT', 3, '2021-12-01', 'lost cable'),
(107, 3, 4, 'WT', 2, '2022-02-04', 'password reset'),
(108, 1, 2, 'CL', 2, '2020-03-09', 'password reset'),
(109, 4, 5, 'CL', 3, '2020-09-17', 'broken screen'),
(110, 5, 4, 'CL', 1, '2021-01-26', 'password reset'),
(111, 4, 2, 'CL', 1, '2022-02-26', 'slow network'),
(112, 1, 4, 'CL', 1, '2021-02-15', 'printer jam'),
(113, 3, 4, 'CL', 2, '2022-03-02', 'broken screen'),
(114, 2, 2, 'CL', 2, '2020-03-07', 'slow network'),
(115, 8, 2, 'WT', 2, '2021-08-17', 'password reset'),
(116, 3, 2, 'OP', 2, '2020-01-01', 'broken screen'),
(117, 6, 2, 'WT', 3, '2020-08-04', 'lost cable'),
(118, 8, 3, 'WT', 3, '2022-05-23', 'password reset'),
(119, 2, 2, 'CL', 2, '2021-06-02', 'password reset'),
(120, 1, 2, 'CL', 3, '2020-01-03', 'lost cable'),
(121, 6, 4, 'CL', 2, '2022-05-02', 'lost cable'),
(122, 1, 2, 'CL', 3, '2020-05-12', 'slow network'),
(123, 6, 2, 'CL', 1, '2021-04-12', 'password reset'),
(124, 1, 2, 'CL', 1, '2021-05-17', 'password reset'),
(125, 2, 4, 'OP', 1, '2021-02-05', 'lost cable'),
(126, 7, 2, 'CL', 1, '2021-05-21', 'password reset'),
(127, 1, 4, 'WT', 2, '2022-12-26', 'broken screen'),
(128, 4, 5, 'CL', 3, '2020-05-24', 'broken screen'),
(129, 8, 2, 'OP', 3, '2022-12-26', 'broken screen'),
(130, 1, 4, 'WT', 1, '2022-10-26', 'password reset'),
(131, 1, 2, 'OP', 2, '2022-06-04', 'lost cable'),
(132, 5, 4, 'OP', 1, '2022-09-22', 'password reset'),
(133, 5, 2, 'OP', 3, '2020-12-17', 'broken screen');
INSERT INTO Ticket_Comments VALUES
(1, 100, '2022-09-03', 'escalated'),
(2, 105, '2020-05-08', 'sent manual'),
(3, 102, '2022-11-15', 'escalated'),
(4, 110, '2020-08-22', 'ordered part'),
(5, 100, '2022-11-21', 'sent manual'),
(6, 100, '2022-03-11', 'ordered part'),
(7, 115, '2022-12-10', 'sent manual'),
(8, 100, '2021-01-16', 'ordered part'),
(9, 115, '2020-12-07', 'escalated'),
(10, 105, '2022-09-10', 'escalated'),
(11, 110, '2021-02-18', 'sent manual'),
(12, 105, '2020-08-01', 'ordered part'),
(13, 110, '2020-09-15', 'ordered part'),
(14, 110, '2020-04-03', 'called back'),
(15, 101, '2022-09-09', 'ordered part'),
(16, 101, '2022-11-17', 'ordered part'),
(17, 100, '2022-06-08', 'escalated'),
(18, 110, '2021-01-06', 'called back'),
(19, 110, '2022-08-13', 'ordered part'),
(20, 120, '2020-07-12', 'escalated'),
(21, 107, '2020-06-01', 'ordered part'),
(22, 107, '2021-02-07', 'called back'),
(23, 120, '2021-05-12', 'called back'),
(24, 110, '2021-10-03', 'ordered part'),
(25, 110, '2021-01-09', 'called back');

-- The example database of the documentation and the tests: thirteen agents and what they did.
-- MySQL and MariaDB; without the comments on columns and tables it is plain SQL.

CREATE TABLE agents (
    id      INT          NOT NULL PRIMARY KEY COMMENT 'Number of the agent',
    name    VARCHAR(100) NOT NULL COMMENT 'Full name, or the one name the agent goes by',
    phoneno VARCHAR(20)  COMMENT 'Phone number, digits only; unknown if null',
    email   VARCHAR(255) NOT NULL UNIQUE COMMENT 'E-mail address',
    address VARCHAR(255) COMMENT 'Street and number; unknown if null'
) COMMENT = 'People who handle customer requests';

CREATE TABLE actions (
    id           INT          NOT NULL PRIMARY KEY COMMENT 'Number of the action',
    agent_id     INT          NOT NULL COMMENT 'The agent who did it',
    action       VARCHAR(50)  NOT NULL COMMENT 'What was done: call, email, visit or refund',
    description  VARCHAR(255) COMMENT 'Free text',
    performed_at DATETIME     NOT NULL COMMENT 'When it was done, in UTC',
    CONSTRAINT fk_actions_agent FOREIGN KEY (agent_id) REFERENCES agents (id)
) COMMENT = 'What agents did, one row an action';

CREATE INDEX ix_actions_performed_at ON actions (performed_at);

INSERT INTO agents (id, name, phoneno, email, address) VALUES
    (1, 'John Doe', '1234567890', 'john.doe@example.com', '123 Main St'),
    (2, 'Jane Smith', '2345678901', 'jane.smith@example.com', '45 Oak Avenue'),
    (3, 'Reumaysa', '3456789012', 'reumaysa@yahoo.com', '7 Rose Lane'),
    (4, 'Rowen', '4567890123', 'rowen@example.com', '12 Harbour Road'),
    (5, 'Maria Garcia', '5678901234', 'maria.garcia@example.org', '9 Plaza Mayor'),
    (6, 'Wei Chen', '6789012345', 'wei.chen@example.com', '88 Garden Street'),
    (7, 'Amina Yusuf', '7890123456', 'amina.yusuf@gmail.com', '3 River Walk'),
    (8, 'Liam O''Brien', '8901234567', 'liam.obrien@example.com', '21 Church Hill'),
    (9, 'Zoë Müller', '9012345678', 'zoe.mueller@example.org', '5 Bahnhofstraße'),
    (10, 'Priya Patel', '1123456789', 'priya.patel@gmail.com', '64 Station Road'),
    (11, 'Noah Berg', NULL, 'noah.berg@example.com', '17 Fjord View'),
    (12, 'Sofia Rossi', '2234567890', 'sofia.rossi@yahoo.com', NULL),
    (13, 'Emeka Obi', '3345678901', 'emeka.obi@example.com', '30 Market Square');

INSERT INTO actions (id, agent_id, action, description, performed_at) VALUES
    (1, 1, 'call', 'Asked about the delivery of order 1007', '2025-03-03 09:15:00'),
    (2, 1, 'email', 'Sent the tracking number', '2025-03-03 09:40:00'),
    (3, 1, 'refund', 'Refunded order 1007', '2025-03-10 16:05:00'),
    (4, 2, 'call', 'Took a complaint', '2025-03-04 11:00:00'),
    (5, 2, 'visit', 'Visited the customer', '2025-03-06 14:30:00'),
    (6, 3, 'email', 'Answered a question about prices', '2025-03-05 08:20:00'),
    (7, 3, 'email', 'Sent the price list', '2025-03-05 08:45:00'),
    (8, 4, 'call', NULL, '2025-03-07 10:10:00'),
    (9, 5, 'refund', 'Refunded order 1011', '2025-03-11 12:00:00'),
    (10, 5, 'call', 'Confirmed the refund', '2025-03-11 12:30:00'),
    (11, 6, 'visit', 'Repaired on site', '2025-03-12 09:00:00'),
    (12, 8, 'email', 'Confirmed an appointment', '2025-03-13 17:45:00'),
    (13, 9, 'call', 'Changed an address', '2025-03-14 07:55:00'),
    (14, 10, 'email', 'Sent an invoice', '2025-03-14 13:25:00');

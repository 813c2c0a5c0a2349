CREATE TABLE agency (Code TEXT PRIMARY KEY, Name TEXT, Country TEXT, FoundedYear INTEGER, Budget INTEGER);
CREATE TABLE spacecraft (CraftNo TEXT PRIMARY KEY, Name TEXT, Seats INTEGER, Weight INTEGER, Owner TEXT, FOREIGN KEY (Owner) REFERENCES agency(Code));
CREATE TABLE mission (Nr INTEGER PRIMARY KEY, Name TEXT, Craft TEXT, DurationDays INTEGER, Outcome TEXT, Cost INTEGER, FOREIGN KEY (Craft) REFERENCES spacecraft(CraftNo));
CREATE TABLE astronaut (Nr INTEGER PRIMARY KEY, Name TEXT, Nationality TEXT, Age INTEGER, Sex TEXT, AgencyCode TEXT, FOREIGN KEY (AgencyCode) REFERENCES agency(Code));
CREATE TABLE crew (MissionNr INTEGER, AstronautNr INTEGER, Function TEXT, PRIMARY KEY (MissionNr, AstronautNr), FOREIGN KEY (MissionNr) REFERENCES mission(Nr), FOREIGN KEY (AstronautNr) REFERENCES astronaut(Nr));
INSERT INTO agency VALUES
('ESO', 'Euro Orbit', 'France', 1975, 6100),
('NSA', 'North Star Agency', 'Canada', 1989, 500),
('HKA', 'Hikari', 'Japan', 2003, 3100),
('SUR', 'Sur Espacio', 'Chile', 2010, 210),
('ORB', 'Orbis Corp', 'France', 2012, 900);
INSERT INTO spacecraft VALUES
('C1', 'Albatross', 7, 12000, 'ESO'),
('C2', 'Heron', 3, 4500, 'NSA'),
('C3', 'Kestrel', 2, 3900, 'HKA'),
('C4', 'Condor', 5, 9800, 'ESO'),
('C5', 'Wren', 1, 1200, 'ORB'),
('C6', 'Gull', 4, 7000, 'HKA');
INSERT INTO mission VALUES
(1, 'Dawn 1', 'C1', 14, 'Success', 300),
(2, 'Dawn 2', 'C1', 21, 'Success', 340),
(3, 'Ice Moon', 'C4', 210, 'Failure', 1900),
(4, 'Polar Eye', 'C2', 9, 'Success', 120),
(5, 'Lantern', 'C3', 30, 'Success', 210),
(6, 'Red Sand', 'C4', 260, 'Success', 2200),
(7, 'Echo', 'C6', 45, 'Partial', 480),
(8, 'Mirror', 'C6', 12, 'Failure', 160),
(9, 'Comet Tail', 'C1', 95, 'Partial', 1100),
(10, 'Night Owl', 'C2', 7, 'Success', 95);
INSERT INTO astronaut VALUES
(1, 'Yves Caron', 'France', 44, 'Male', 'ESO'),
(2, 'Mei Sato', 'Japan', 39, 'Female', 'HKA'),
(3, 'Paul Roy', 'Canada', 51, 'Male', 'NSA'),
(4, 'Lia Torres', 'Chile', 33, 'Female', 'SUR'),
(5, 'Kenji Abe', 'Japan', 47, 'Male', 'HKA'),
(6, 'Zoe Blanc', 'France', 36, 'Female', 'ESO'),
(7, 'Emil Laurent', 'France', 29, 'Male', 'ORB'),
(8, 'Nadia Roy', 'Canada', 42, 'Female', 'NSA'),
(9, 'Aki Mori', 'Japan', 31, 'Female', 'HKA'),
(10, 'Theo Petit', 'France', 55, 'Male', 'ESO');
INSERT INTO crew VALUES
(1, 1, 'Commander'),
(1, 6, 'Engineer'),
(2, 6, 'Commander'),
(2, 1, 'Pilot'),
(3, 10, 'Commander'),
(3, 1, 'Pilot'),
(3, 2, 'Doctor'),
(4, 3, 'Commander'),
(4, 8, 'Pilot'),
(5, 5, 'Commander'),
(5, 2, 'Pilot'),
(6, 10, 'Commander'),
(6, 6, 'Engineer'),
(6, 9, 'Pilot'),
(7, 2, 'Commander'),
(8, 9, 'Commander'),
(8, 5, 'Engineer'),
(9, 1, 'Commander'),
(10, 8, 'Commander');

CREATE TABLE em_customer (
  cust_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cust_no VARCHAR(12) NOT NULL,
  cust_name VARCHAR(100) NOT NULL,
  cust_type CHAR(1) NOT NULL DEFAULT 'P',
  iban VARCHAR(34),
  tax_exempt BOOLEAN NOT NULL DEFAULT FALSE,
  since_date DATE,
  CONSTRAINT uq_customer_no UNIQUE (cust_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE em_site (
  site_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cust_id INTEGER NOT NULL,
  street VARCHAR(80),
  house_no VARCHAR(8),
  postcode VARCHAR(10) NOT NULL,
  town VARCHAR(60) NOT NULL,
  lat_lon VARCHAR(40),
  CONSTRAINT fk_site_customer FOREIGN KEY (cust_id) REFERENCES em_customer (cust_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX ix_site_postcode ON em_site (postcode);

CREATE TABLE em_gateway (
  gw_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  mac CHAR(17) NOT NULL,
  firmware VARCHAR(20),
  last_seen DATETIME,
  site_id INTEGER,
  CONSTRAINT fk_gateway_site FOREIGN KEY (site_id) REFERENCES em_site (site_id) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE em_meter (
  meter_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  site_id INTEGER NOT NULL,
  gw_id INTEGER,
  serial_no VARCHAR(20) NOT NULL,
  medium VARCHAR(10) NOT NULL DEFAULT 'power',
  installed_on DATE NOT NULL,
  removed_on DATE,
  multiplier DECIMAL(6,3) NOT NULL DEFAULT 1,
  manufacturer VARCHAR(40),
  remark TEXT,
  CONSTRAINT uq_meter_serial UNIQUE (serial_no),
  CONSTRAINT fk_meter_site FOREIGN KEY (site_id) REFERENCES em_site (site_id),
  CONSTRAINT fk_meter_gateway FOREIGN KEY (gw_id) REFERENCES em_gateway (gw_id) ON DELETE SET NULL,
  CONSTRAINT ck_meter_multiplier CHECK (multiplier > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE em_register (
  reg_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meter_id INTEGER NOT NULL,
  obis VARCHAR(16) NOT NULL,
  unit VARCHAR(8) NOT NULL DEFAULT 'kWh',
  CONSTRAINT uq_register_meter_obis UNIQUE (meter_id, obis),
  CONSTRAINT fk_register_meter FOREIGN KEY (meter_id) REFERENCES em_meter (meter_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE em_reading (
  read_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reg_id INTEGER NOT NULL,
  read_at DATETIME NOT NULL,
  val DECIMAL(14,3) NOT NULL,
  quality SMALLINT DEFAULT 0,
  source VARCHAR(12),
  CONSTRAINT fk_reading_register FOREIGN KEY (reg_id) REFERENCES em_register (reg_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX ix_reading_reg_at ON em_reading (reg_id, read_at);

CREATE TABLE em_tariff (
  tariff_code VARCHAR(10) NOT NULL PRIMARY KEY,
  title VARCHAR(60) NOT NULL,
  price_kwh DECIMAL(8,4) NOT NULL,
  base_fee DECIMAL(8,2),
  valid_from DATE NOT NULL,
  valid_to DATE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE em_contract (
  contract_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cust_id INTEGER NOT NULL,
  meter_id INTEGER NOT NULL,
  tariff_code VARCHAR(10) NOT NULL,
  signed_on DATE,
  ended_on DATE,
  deposit DECIMAL(8,2) DEFAULT 50.00,
  note VARCHAR(250),
  status VARCHAR(10) NOT NULL DEFAULT 'pending',
  CONSTRAINT fk_contract_customer FOREIGN KEY (cust_id) REFERENCES em_customer (cust_id),
  CONSTRAINT fk_contract_meter FOREIGN KEY (meter_id) REFERENCES em_meter (meter_id),
  CONSTRAINT fk_contract_tariff FOREIGN KEY (tariff_code) REFERENCES em_tariff (tariff_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE INDEX ix_contract_signed ON em_contract (signed_on);

CREATE TABLE em_invoice (
  inv_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inv_no VARCHAR(16) NOT NULL,
  contract_id INTEGER NOT NULL,
  issued_on DATE NOT NULL,
  net DECIMAL(12,2) NOT NULL,
  vat DECIMAL(12,2),
  paid BOOLEAN NOT NULL DEFAULT FALSE,
  currency VARCHAR(3) DEFAULT 'CHF',
  CONSTRAINT fk_invoice_contract FOREIGN KEY (contract_id) REFERENCES em_contract (contract_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE em_alarm (
  alarm_id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meter_id INTEGER,
  raised_at DATETIME NOT NULL,
  severity INTEGER NOT NULL DEFAULT 3,
  message VARCHAR(120),
  acked_by VARCHAR(40),
  CONSTRAINT ck_alarm_severity CHECK (severity BETWEEN 1 AND 5)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE VIEW em_v_active_meter AS
  SELECT m.meter_id, m.serial_no, s.town
  FROM em_meter m JOIN em_site s ON s.site_id = m.site_id
  WHERE m.removed_on IS NULL;

INSERT INTO em_customer (cust_id, cust_no, cust_name, cust_type, iban, tax_exempt, since_date) VALUES
  (1, 'C-1001', 'Bäckerei Huber', 'B', 'CH9300762011623852957', FALSE, '2012-01-01'),
  (2, 'C-1002', 'Emma Keller', 'P', NULL, FALSE, '2019-05-20'),
  (3, 'C-1003', 'Stadtwerke Test', 'B', 'CH5604835012345678009', TRUE, NULL),
  (4, 'C-1004', 'Jean-Luc Favre', 'P', 'CH3600000000000000001', FALSE, '2021-10-01'),
  (5, 'C-1005', 'Emma Keller', 'P', NULL, FALSE, '2024-02-29');

INSERT INTO em_site (site_id, cust_id, street, house_no, postcode, town, lat_lon) VALUES
  (1, 1, 'Bahnhofstrasse', '12', '8001', 'Zürich', '47.37,8.54'),
  (2, 2, 'Seeweg', '3a', '6300', 'Zug', '47.17,8.52'),
  (3, 3, NULL, NULL, '3000', 'Bern', NULL),
  (4, 4, 'Rue du Lac', '7', '1201', 'Genève', '46.20,6.14'),
  (5, 1, 'Industriestrasse', '99', '8005', 'Zürich', '47.39,8.52');

INSERT INTO em_gateway (gw_id, mac, firmware, last_seen, site_id) VALUES
  (1, '00:1B:44:11:3A:B7', '1.4.2', '2025-01-01 00:00:00', 1),
  (2, '00:1B:44:11:3A:B8', '1.4.2', NULL, 2),
  (3, '00:1B:44:11:3A:B9', NULL, '2024-12-31 23:59:59', NULL),
  (4, '00:1B:44:11:3A:C0', '2.0.0-rc1', '2025-01-02 06:00:00', 5);

INSERT INTO em_meter (meter_id, site_id, gw_id, serial_no, medium, installed_on, removed_on, multiplier, manufacturer, remark) VALUES
  (1, 1, 1, 'SN-000017', 'power', '2015-03-01', NULL, 1.000, 'Landis', NULL),
  (2, 2, 2, 'SN-000018', 'power', '2019-05-20', NULL, 1.000, 'Itron', 'Keller hat Schlüssel'),
  (3, 3, NULL, 'SN-000019', 'gas', '2010-01-01', '2023-06-30', 1.000, 'Elster', NULL),
  (4, 4, NULL, 'SN-000020', 'water', '2021-10-01', NULL, 0.100, 'Landis', ''),
  (5, 5, 4, 'SN-000021', 'power', '2022-02-02', NULL, 40.000, 'Landis', 'CT meter'),
  (6, 5, 4, 'SN-000022', 'heat', '2022-02-02', NULL, 1.000, NULL, NULL);

INSERT INTO em_register (reg_id, meter_id, obis, unit) VALUES
  (1, 1, '1.8.0', 'kWh'),
  (2, 1, '2.8.0', 'kWh'),
  (3, 2, '1.8.0', 'kWh'),
  (4, 3, '7.3.0', 'm3'),
  (5, 4, '8.1.0', 'm3'),
  (6, 5, '1.8.0', 'kWh');

INSERT INTO em_reading (read_id, reg_id, read_at, val, quality, source) VALUES
  (1, 1, '2025-01-01 00:00:00', 10234.500, 0, 'auto'),
  (2, 1, '2025-02-01 00:00:00', 10411.250, 0, 'auto'),
  (3, 2, '2025-01-01 00:00:00', 12.000, 1, 'manual'),
  (4, 3, '2025-01-01 00:00:00', 4410.000, 0, 'auto'),
  (5, 4, '2023-06-30 12:00:00', 8800.125, 2, 'manual'),
  (6, 5, '2025-01-01 00:00:00', 311.700, NULL, NULL),
  (7, 6, '2025-01-01 00:00:00', 99812.000, 0, 'auto'),
  (8, 6, '2025-01-01 00:00:00', 99812.000, 0, 'auto');

INSERT INTO em_tariff (tariff_code, title, price_kwh, base_fee, valid_from, valid_to) VALUES
  ('BASIC', 'Basic household', 0.2850, 9.90, '2024-01-01', NULL),
  ('GREEN', 'Green power', 0.3125, 12.50, '2024-01-01', '2025-12-31'),
  ('GAS1', 'Gas standard', 0.1190, NULL, '2023-01-01', NULL),
  ('BIZ', 'Business', 0.2400, 45.00, '2024-07-01', NULL);

INSERT INTO em_contract (contract_id, cust_id, meter_id, tariff_code, signed_on, ended_on, deposit, note, status) VALUES
  (1, 1, 1, 'BIZ', '2024-07-01', NULL, 50.00, NULL, 'live'),
  (2, 2, 2, 'GREEN', '2019-05-20', NULL, 50.00, 'paper invoice', 'live'),
  (3, 3, 3, 'GAS1', '2010-01-01', '2023-06-30', NULL, NULL, 'ended'),
  (4, 4, 4, 'BASIC', NULL, NULL, 0.00, 'signature missing', 'pending'),
  (5, 1, 5, 'BIZ', '2024-07-01', NULL, 50.00, '', 'live');

INSERT INTO em_invoice (inv_id, inv_no, contract_id, issued_on, net, vat, paid, currency) VALUES
  (1, '2025-000001', 1, '2025-02-01', 1820.40, 147.45, TRUE, 'CHF'),
  (2, '2025-000002', 2, '2025-02-01', 88.10, 7.14, FALSE, 'CHF'),
  (3, '2023-000417', 3, '2023-07-15', 412.00, NULL, TRUE, 'CHF'),
  (4, '2025-000003', 5, '2025-02-01', 9120.00, 738.72, FALSE, 'CHF'),
  (5, '2025-000004', 4, '2025-02-03', 15.00, 0.00, FALSE, NULL);

INSERT INTO em_alarm (alarm_id, meter_id, raised_at, severity, message, acked_by) VALUES
  (1, 1, '2025-01-03 04:05:06', 3, 'Voltage dip', 'huber'),
  (2, 5, '2025-01-04 10:00:00', 1, 'Phase lost', NULL),
  (3, 5, '2025-01-04 10:00:30', 1, 'Phase lost', NULL),
  (4, NULL, '2025-01-05 00:00:00', 5, NULL, NULL),
  (5, 2, '2025-01-06 12:30:00', 2, 'Tamper', 'keller');

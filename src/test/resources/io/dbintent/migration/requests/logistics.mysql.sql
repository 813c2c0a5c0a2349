CREATE TABLE warehouses (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  city VARCHAR(50),
  capacity INTEGER
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE carriers (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  tracking_url VARCHAR(60),
  rating INTEGER
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE vehicles (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plate VARCHAR(10) NOT NULL,
  carrier_id INTEGER,
  max_load_kg INTEGER,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  CONSTRAINT uq_vehicles_plate UNIQUE (plate),
  CONSTRAINT fk_vehicles_carrier FOREIGN KEY (carrier_id) REFERENCES carriers (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE drivers (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  licence_no VARCHAR(20),
  phone VARCHAR(20),
  vehicle_id INTEGER,
  CONSTRAINT fk_drivers_vehicle FOREIGN KEY (vehicle_id) REFERENCES vehicles (id) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE shipments (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tracking_code VARCHAR(20) NOT NULL,
  origin_id INTEGER NOT NULL,
  destination_id INTEGER NOT NULL,
  carrier_id INTEGER,
  weight_kg DECIMAL(8,2),
  status VARCHAR(15) NOT NULL DEFAULT 'pending',
  shipped_on DATE,
  delivered_on DATE,
  declared_value DOUBLE PRECISION,
  CONSTRAINT fk_shipments_origin FOREIGN KEY (origin_id) REFERENCES warehouses (id),
  CONSTRAINT fk_shipments_destination FOREIGN KEY (destination_id) REFERENCES warehouses (id),
  CONSTRAINT fk_shipments_carrier FOREIGN KEY (carrier_id) REFERENCES carriers (id),
  CONSTRAINT ck_shipments_weight CHECK (weight_kg > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE UNIQUE INDEX ux_shipments_tracking_code ON shipments (tracking_code);
CREATE INDEX idx_shipments_status ON shipments (status);

CREATE TABLE parcels (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  shipment_id INTEGER NOT NULL,
  barcode VARCHAR(30),
  length_cm INTEGER,
  width_cm INTEGER,
  height_cm INTEGER,
  fragile INTEGER DEFAULT 0,
  CONSTRAINT fk_parcels_shipment FOREIGN KEY (shipment_id) REFERENCES shipments (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE routes (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  distance_km INTEGER,
  toll DECIMAL(6,2) DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE route_stops (
  route_id INTEGER NOT NULL,
  stop_no INTEGER NOT NULL,
  warehouse_id INTEGER NOT NULL,
  arrives_at VARCHAR(5),
  PRIMARY KEY (route_id, stop_no),
  CONSTRAINT fk_route_stops_route FOREIGN KEY (route_id) REFERENCES routes (id),
  CONSTRAINT fk_route_stops_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouses (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE tmp_scans (
  id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
  barcode VARCHAR(30),
  scanned_at DATETIME
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE VIEW late_shipments AS
  SELECT s.id, s.tracking_code FROM shipments s WHERE s.delivered_on IS NULL AND s.shipped_on IS NOT NULL;

INSERT INTO warehouses (id, name, city, capacity) VALUES
  (1, 'North hub', 'Tromsø', 5000), (2, 'Süd', 'München', 12000), (3, 'Porto', 'Porto', NULL),
  (4, 'Overflow', NULL, 800), (5, 'Depot 5', 'Łódź', 0);

INSERT INTO carriers (id, name, tracking_url, rating) VALUES
  (1, 'FastFreight', 'https://ff.example/t', 4), (2, 'Schnell & Söhne', NULL, 5), (3, 'Lento', 'https://lento.example', 2),
  (4, 'Idle', NULL, NULL), (5, 'FastFreight', 'https://ff2.example', 3);

INSERT INTO vehicles (id, plate, carrier_id, max_load_kg, active) VALUES
  (1, 'AB-123', 1, 3500, TRUE), (2, 'M-XY 77', 2, 7500, TRUE), (3, 'ŁD 4K2', 2, NULL, FALSE),
  (4, 'PT-0001', 3, 1200, TRUE), (5, 'ZZ-999', NULL, 18000, FALSE);

INSERT INTO drivers (id, name, licence_no, phone, vehicle_id) VALUES
  (1, 'Marta Silva', 'C-1', '900-1', 4), (2, 'Björn Dahl', 'C-2', NULL, 1), (3, 'Ivan Petrov', NULL, '900-3', NULL),
  (4, 'Marta Silva', 'C-4', '900-4', 2), (5, 'Chidi Eze', 'C-5', '900-1', 2);

INSERT INTO shipments (id, tracking_code, origin_id, destination_id, carrier_id, weight_kg, status, shipped_on, delivered_on, declared_value) VALUES
  (1, 'T0001', 1, 2, 1, 120.50, 'delivered', '2024-01-02', '2024-01-05', 999.9),
  (2, 'T0002', 2, 3, 2, 3.75, 'in_transit', '2024-02-01', NULL, NULL),
  (3, 'T0003', 2, 2, NULL, NULL, 'pending', NULL, NULL, 0),
  (4, 'T0004', 4, 1, 3, 0.01, 'lost', '2023-11-11', NULL, 15000.25),
  (5, 'T0005', 1, 5, 1, 999999.99, 'delivered', '2024-03-01', '2024-03-01', 12.5),
  (6, 'T0006', 3, 1, 2, 55.00, 'pending', NULL, NULL, NULL);

INSERT INTO parcels (id, shipment_id, barcode, length_cm, width_cm, height_cm, fragile) VALUES
  (1, 1, 'P-1', 100, 60, 50, 0), (2, 1, 'P-2', 30, 20, 10, 1), (3, 2, 'P-3', 15, 10, NULL, 0),
  (4, 4, NULL, NULL, NULL, NULL, NULL), (5, 5, 'P-5', 200, 80, 80, 1), (6, 6, NULL, 40, 40, 40, 0);

INSERT INTO routes (id, name, distance_km, toll) VALUES
  (1, 'Alpine', 640, 42.50), (2, 'Coast', 310, 0.00), (3, 'Polar', 1700, NULL), (4, 'City loop', 25, 0.00), (5, 'Alpine', 655, 38.00);

INSERT INTO route_stops (route_id, stop_no, warehouse_id, arrives_at) VALUES
  (1, 1, 2, '06:30'), (1, 2, 3, '19:45'), (2, 1, 3, NULL), (3, 1, 1, '00:15'), (3, 2, 5, '23:59');

INSERT INTO tmp_scans (id, barcode, scanned_at) VALUES
  (1, 'P-1', '2024-01-02 07:00:00'), (2, 'P-1', '2024-01-02 07:00:00'), (3, 'P-9', NULL), (4, NULL, NULL), (5, 'P-3', '2024-02-01 16:20:00');

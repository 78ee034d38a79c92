-- How visits went: steps, calls, and what was taken back; and what the organisation asks of its front desk.

-- {"steps": […], "calls": […], "earlier_cancellations": […]}, each absent while it is empty.
ALTER TABLE appointments ADD COLUMN progress TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(progress));
ALTER TABLE appointments ADD COLUMN cancelled_late INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_late IN (0, 1));

-- Follows from the steps: when a patient came whose visit stands elsewhere. Few have it, and the queue asks for them.
ALTER TABLE appointments ADD COLUMN arrived_beside INTEGER;
CREATE INDEX appointments_arrived_beside ON appointments (clinic, arrived_beside) WHERE arrived_beside IS NOT NULL;

ALTER TABLE organisations ADD COLUMN late_cancel_hours INTEGER NOT NULL DEFAULT 24;
ALTER TABLE organisations ADD COLUMN wait_amber INTEGER NOT NULL DEFAULT 15;
ALTER TABLE organisations ADD COLUMN wait_red INTEGER NOT NULL DEFAULT 30;

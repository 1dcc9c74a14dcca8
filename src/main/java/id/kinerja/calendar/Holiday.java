package id.kinerja.calendar;

import java.time.LocalDate;

/** A day off by joint decree of three ministers (SKB 3 Menteri). */
record Holiday(LocalDate day, HolidayKind kind, String name) {}

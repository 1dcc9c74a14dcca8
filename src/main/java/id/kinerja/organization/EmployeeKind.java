package id.kinerja.organization;

/** In which way somebody serves (jenis pegawai). */
public enum EmployeeKind {
    /** Pegawai Negeri Sipil. */
    PNS,
    /** Pegawai Pemerintah dengan Perjanjian Kerja. */
    PPPK,
    /** The head of the regional government (kepala daerah), who is no civil servant and has no NIP. */
    HEAD
}

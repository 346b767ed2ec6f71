package org.holdfast.demo;

/**
 * The programmes of the demo clinic and how people leave them. Times in days from admission. Source: the project's
 * demo-clinic-parameters.json (science notes, section 4): drop-out Weibull (t/scale)^shape, completion lognormal, other exits at
 * constant rates per day.
 */
enum DemoProgramme {
    OUTPATIENT_SUD("Outpatient", 0.40, 1, 0.65, 330, 120, 0.45, 0.00111, 0.00111, 0.0004, 2.74e-5),
    IOP("Intensive outpatient", 0.15, 3, 0.70, 190, 75, 0.35, 0.00286, 0.00222, 0.0004, 2.74e-5),
    OTP_METHADONE("Methadone clinic", 0.12, 1, 0.60, 900, 700, 0.60, 0.00067, 0.00045, 0.0004, 2.74e-5),
    OBOT_BUP("Office buprenorphine", 0.13, 0.5, 0.53, 230, 600, 0.60, 0.00067, 0.0004, 0.0005, 2.74e-5),
    MH_OUTPATIENT("Mental health outpatient", 0.20, 0.5, 0.75, 750, 150, 0.60, 0.00067, 0.00017, 0.000125, 1.1e-5);

    final String title;
    final double share;
    final double perWeek;
    final double dropOutShape;
    final double dropOutScale;
    final double completionMedian;
    final double completionSigma;
    final double transferRate;
    final double terminationRate;
    final double incarcerationRate;
    final double deathRate;

    DemoProgramme(
            String title,
            double share,
            double perWeek,
            double dropOutShape,
            double dropOutScale,
            double completionMedian,
            double completionSigma,
            double transferRate,
            double terminationRate,
            double incarcerationRate,
            double deathRate) {
        this.title = title;
        this.share = share;
        this.perWeek = perWeek;
        this.dropOutShape = dropOutShape;
        this.dropOutScale = dropOutScale;
        this.completionMedian = completionMedian;
        this.completionSigma = completionSigma;
        this.transferRate = transferRate;
        this.terminationRate = terminationRate;
        this.incarcerationRate = incarcerationRate;
        this.deathRate = deathRate;
    }

    boolean mentalHealth() {
        return this == MH_OUTPATIENT;
    }

    /** One programme, by the mix of admissions. */
    static DemoProgramme draw(Dice dice) {
        double left = dice.share();
        for (DemoProgramme programme : values()) {
            left -= programme.share;
            if (left < 0) {
                return programme;
            }
        }
        return OUTPATIENT_SUD;
    }
}

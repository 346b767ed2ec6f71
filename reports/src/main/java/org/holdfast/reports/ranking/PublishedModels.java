package org.holdfast.reports.ranking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.survival.Brier;
import org.holdfast.reports.survival.Calibration;
import org.holdfast.reports.survival.Roc;

/** The models that come with Holdfast. A changed model is added as the next version. */
public final class PublishedModels {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            new Coefficient(Feature.BUPRENORPHINE, 0.921920093, 0.163646718),
            new Coefficient(Feature.AGE, -0.028766401, 0.007144642),
            new Coefficient(Feature.MALE, 0.195675720, 0.167650411),
            new Coefficient(Feature.DAYS_MISSED, 0.116393454, 0.021137566),
            new Coefficient(Feature.OPIOID_POSITIVE, 0.174660637, 0.056703365),
            new Coefficient(Feature.SAMPLES, -0.123342120, 0.105439109));

    private static final Validation VALIDATION = new Validation(
            Folds.By.SITE,
            1_016,
            279,
            Optional.of(new Roc(1_016, 279, 0.718017926, 0.017968090)),
            new Brier(0.173873205, 0.199197680, 0.525380616),
            new Calibration(
                    Optional.of(new Calibration.Slope(0.958241029, 0.091847282)),
                    OptionalDouble.of(0.000377902),
                    OptionalDouble.of(0.999763797)),
            List.of(
                    new Decile(102, 0.0865, 8),
                    new Decile(102, 0.1242, 12),
                    new Decile(101, 0.1521, 20),
                    new Decile(102, 0.1808, 10),
                    new Decile(101, 0.2149, 25),
                    new Decile(102, 0.2479, 31),
                    new Decile(102, 0.2893, 34),
                    new Decile(101, 0.3470, 25),
                    new Decile(102, 0.4556, 49),
                    new Decile(101, 0.6496, 65)),
            List.of(
                    new NetBenefit(0.1, 0.1970, 0.1940),
                    new NetBenefit(0.2, 0.1331, 0.0933),
                    new NetBenefit(0.3, 0.0638, -0.0363),
                    new NetBenefit(0.4, 0.0525, -0.2090),
                    new NetBenefit(0.5, 0.0295, -0.4508)),
            new AtCapacity(102, 66, 279));

    /**
     * Methadone or buprenorphine: drop-out after day 28 of 24 planned weeks. Fitted on the 1,016 patients of the public data of NIDA
     * CTN-0027 (16 sites) who were in treatment at day 28; tried site by site on sites it had not seen, a tenth of the patients called.
     */
    public static final ModelCard DROP28 = new ModelCard(
            LandmarkModel.definition(
                    "DROP28",
                    1,
                    28,
                    140,
                    COEFFICIENTS.stream().map(Coefficient::feature).toList(),
                    Folds.By.SITE),
            28,
            -0.808973091,
            COEFFICIENTS,
            new ModelCard.Data("NIDA CTN-0027 (CTN-0094 harmonised set)", 1_016, 279, 16),
            VALIDATION,
            List.of(
                    subgroup("MEN", 702, 204, 0.7019, 0.0217, 0.9989, 85),
                    subgroup("WOMEN", 314, 75, 0.7484, 0.0327, 1.0021, 17),
                    subgroup("AGE_25_TO_34", 322, 113, 0.6859, 0.0309, 0.9342, 49),
                    subgroup("AGE_35_TO_49", 373, 93, 0.7215, 0.0308, 0.9639, 22),
                    subgroup("AGE_FROM_50", 173, 27, 0.6428, 0.0533, 1.1302, 4),
                    subgroup("AGE_TO_24", 148, 46, 0.7300, 0.0449, 1.1567, 27)));

    private PublishedModels() {}

    /** All of them, for the page that explains them. */
    public static List<ModelCard> all() {
        return List.of(DROP28);
    }

    private static Subgroup subgroup(
            String label, int stays, int events, double area, double standardError, double ratio, int called) {
        return new Subgroup(
                label,
                stays,
                events,
                Optional.of(new Roc(stays, events, area, standardError)),
                OptionalDouble.of(ratio),
                called);
    }
}

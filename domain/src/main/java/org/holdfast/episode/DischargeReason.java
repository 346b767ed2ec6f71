package org.holdfast.episode;

import java.util.Arrays;

/** Why a stay ended. Codes: TEDS-D, field REASON. */
public enum DischargeReason {
    COMPLETED(1),
    LEFT_AGAINST_ADVICE(2),
    TERMINATED_BY_CLINIC(3),
    TRANSFERRED(4),
    INCARCERATED(5),
    DIED(6),
    OTHER(7),
    UNKNOWN(-9);

    private final int tedsCode;

    DischargeReason(int tedsCode) {
        this.tedsCode = tedsCode;
    }

    /** TEDS-D code, 1 to 7, or -9 when not known. */
    public int tedsCode() {
        return tedsCode;
    }

    /** Whether the stay ended without plan: left against advice, or terminated by the clinic (measures M10). */
    public boolean unplanned() {
        return this == LEFT_AGAINST_ADVICE || this == TERMINATED_BY_CLINIC;
    }

    /**
     * The reason with this TEDS-D code.
     *
     * @throws IllegalArgumentException for a code TEDS-D does not have
     */
    public static DischargeReason ofTedsCode(int code) {
        return Arrays.stream(values())
                .filter(reason -> reason.tedsCode == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no TEDS-D discharge reason " + code));
    }
}

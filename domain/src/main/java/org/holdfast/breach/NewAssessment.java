package org.holdfast.breach;

import org.holdfast.kernel.Refused;

/**
 * How likely it is that information was compromised, by the four factors of 45 CFR 164.402(2), each 1 to 1,000 characters.
 *
 * @param nature and extent of the information
 * @param who used it, or to whom it went
 * @param acquired whether it was really acquired or seen
 * @param mitigated how far the risk has been mitigated
 * @param lowProbability the result: nobody has to be told
 */
public record NewAssessment(String nature, String who, String acquired, String mitigated, boolean lowProbability) {
    private static final int TEXT = 1000;

    /** @throws Refused {@code breach.needs-factors} */
    public NewAssessment {
        for (String factor : new String[] {nature, who, acquired, mitigated}) {
            if (factor.isBlank() || factor.length() > TEXT) {
                throw new Refused("breach.needs-factors", TEXT);
            }
        }
    }
}

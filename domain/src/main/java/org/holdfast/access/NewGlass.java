package org.holdfast.access;

import java.time.Instant;
import org.holdfast.kernel.Refused;

/**
 * Why a record is opened in an emergency: a reason, and the four facts of 42 CFR 2.51(c).
 *
 * @param recordNumber of the one client
 * @param reason why it cannot wait for the usual way, 10 to 1,000 characters
 * @param personnel name and affiliation of the medical personnel who are told, 1 to 300 characters
 * @param disclosedBy who tells them, 1 to 200 characters
 * @param disclosedAt when; at most an hour after now
 * @param nature of the emergency, 1 to 500 characters
 */
public record NewGlass(
        String recordNumber, String reason, String personnel, String disclosedBy, Instant disclosedAt, String nature) {
    private static final int WHY = 10;
    private static final int REASON = 1000;
    private static final int PERSONNEL = 300;
    private static final int NAME = 200;
    private static final int TEXT = 500;

    /**
     * @throws Refused {@code glass.needs-record}, {@code glass.needs-reason}, {@code glass.needs-personnel},
     *     {@code glass.needs-disclosed-by}, {@code glass.needs-nature}
     */
    public NewGlass {
        if (recordNumber.isBlank()) {
            throw new Refused("glass.needs-record");
        }
        if (reason.strip().length() < WHY || reason.length() > REASON) {
            throw new Refused("glass.needs-reason", WHY, REASON);
        }
        if (personnel.isBlank() || personnel.length() > PERSONNEL) {
            throw new Refused("glass.needs-personnel", PERSONNEL);
        }
        if (disclosedBy.isBlank() || disclosedBy.length() > NAME) {
            throw new Refused("glass.needs-disclosed-by", NAME);
        }
        if (nature.isBlank() || nature.length() > TEXT) {
            throw new Refused("glass.needs-nature", TEXT);
        }
    }
}

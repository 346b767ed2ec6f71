package org.holdfast.web.session;

/**
 * Why a roster was not saved, or something not put down, shown at its line.
 *
 * @param changed whether somebody else marked the line meanwhile, and the person decides
 */
record RosterTrouble(String what, String safe, boolean changed) {
    static RosterTrouble refused(String what, String why) {
        return new RosterTrouble(what, why, false);
    }

    static RosterTrouble changedSince(String what, String safe) {
        return new RosterTrouble(what, safe, true);
    }
}

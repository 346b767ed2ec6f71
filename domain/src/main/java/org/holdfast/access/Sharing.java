package org.holdfast.access;

/**
 * What the registers say of one tie and one category right now.
 *
 * @param tied whether the caller's account opens this tie
 * @param consented whether a consent to this tie names the category, has not been revoked and has not expired
 * @param paused whether the client wants nothing shown for a while
 * @param flagged whether a safety flag hides the client from this tie
 * @param ended whether the tie has ended
 * @param died whether the client has died since they signed
 */
public record Sharing(boolean tied, boolean consented, boolean paused, boolean flagged, boolean ended, boolean died) {
    static Sharing none() {
        return new Sharing(true, false, false, false, false, false);
    }
}

package org.holdfast.web.session;

import org.jspecify.annotations.Nullable;

/**
 * Why a mark was not saved, shown in its line.
 *
 * @param changed whether somebody else marked the line meanwhile, and the person decides
 * @param instead what the person had wanted to say; null when it was an answer or an undo
 * @param asksWhy whether it takes a reason, because the day is over
 */
record Trouble(
        String what, String safe, boolean changed, @Nullable Choice instead, boolean asksWhy) {}

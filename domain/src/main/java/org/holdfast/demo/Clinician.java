package org.holdfast.demo;

import java.util.UUID;

/**
 * Someone who sees clients.
 *
 * @param noShow effect on the logit of a no-show
 * @param ownCaseloadOnly whether others' clients are never put into this diary
 */
record Clinician(UUID id, String subject, String room, double noShow, Diary diary, boolean ownCaseloadOnly) {}

package org.holdfast.intake;

import java.util.UUID;

/** What had come under a key before. */
record KnownRow(String key, String digest, UUID target) {}

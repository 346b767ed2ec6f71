package org.holdfast.session;

/** A room, for eyes. @param places how many people find a seat */
public record RoomRow(RoomId id, String name, int places) {}

package org.holdfast.session;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.kernel.SessionId;

/**
 * What became of a change.
 *
 * @param now the session as it stands now
 * @param was where it was; giving it back moves it back
 * @param many how many were changed
 * @param kept days of the series that stay as somebody left them
 */
public record Moved(SessionId now, Change was, int many, List<LocalDate> kept) {}

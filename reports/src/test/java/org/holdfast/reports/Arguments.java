package org.holdfast.reports;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.ShareCategory;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.SupporterId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.NewMark;
import org.holdfast.session.Repeat;

/** Arguments for any method of a boundary, made from its types: they are all about one client. */
final class Arguments {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final Map<Class<?>, Object> known;

    /** @param about the ids of the client in question, by type */
    Arguments(Map<Class<?>, Object> about) {
        known = about;
    }

    Object[] of(Type[] parameters) {
        return Stream.of(parameters).map(this::value).toArray();
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return many((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> wanted = (Class<?>) type;
        if (known.containsKey(wanted)) {
            return known.get(wanted);
        }
        if (wanted == ConsentDraft.class) {
            return ConsentDraft.sharing(
                    (ClientId) value(ClientId.class),
                    (SupporterId) value(SupporterId.class),
                    Set.of(ShareCategory.NEXT_SESSION_TIMES),
                    "to help",
                    TODAY);
        }
        if (wanted == Repeat.class) {
            return new Repeat(1, Set.of(TODAY.getDayOfWeek()), null);
        }
        if (wanted == NewMark.class) {
            return NewMark.of(AttendanceState.ATTENDED);
        }
        return wanted.isRecord() ? record(wanted) : plain(wanted);
    }

    private Object many(Class<?> container, Type[] of) {
        if (container == Optional.class) {
            return Optional.of(value(of[0]));
        }
        if (container == Map.class) {
            return Map.of();
        }
        if (container == Set.class) {
            return Set.of(value(of[0]));
        }
        if (container == List.class || container == Collection.class) {
            return List.of(value(of[0]));
        }
        throw new IllegalArgumentException("the matrix does not know how to make a " + container);
    }

    private static Object plain(Class<?> wanted) {
        if (wanted.isEnum()) {
            Object[] all = wanted.getEnumConstants();
            return all[all.length - 1];
        }
        return switch (wanted.getSimpleName()) {
            case "String" -> "7777777777";
            case "long", "Long" -> 0L;
            case "int", "Integer" -> 60;
            case "boolean", "Boolean" -> true;
            case "byte[]" -> new byte[] {1};
            case "Instant" -> Instant.parse("2026-11-17T10:00:00Z");
            case "LocalDate" -> TODAY;
            case "LocalDateTime" -> TODAY.atTime(9, 0);
            case "LocalTime" -> LocalTime.NOON;
            case "Locale" -> java.util.Locale.UK;
            case "ZoneId" -> ZoneId.of("Europe/London");
            case "UUID" -> UUID.fromString("00000000-0000-7000-8000-000000000000");
            case "Runnable" -> (Runnable) () -> {};
            case "Object" -> "7777777777";
            default -> throw new IllegalArgumentException("the matrix does not know how to make a " + wanted);
        };
    }

    private Object record(Class<?> wanted) {
        if (wanted == Period.class) {
            return Period.always();
        }
        try {
            RecordComponent[] parts = wanted.getRecordComponents();
            Constructor<?> made = wanted.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(parts)
                    .map(part -> value(part.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the matrix does not know how to make a " + wanted, e);
        }
    }
}

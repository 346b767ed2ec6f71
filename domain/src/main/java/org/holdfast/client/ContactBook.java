package org.holdfast.client;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.holdfast.kernel.ClientId;

/** Ways to reach clients. */
interface ContactBook {
    EntityManager entityManager();

    @HQL("from ContactChannel where client = :client and retractedAt is null order by preferred desc, recordedAt, id")
    List<ContactChannel> standing(ClientId client);

    /** What changes here for this client waits for whoever changes it already; it is over with the transaction. */
    default void oneAtATime(ClientId client) {
        entityManager()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('contact ' || cast(:client as text), 0))",
                        Object.class)
                .setParameter("client", client.toString())
                .getResultList();
    }

    default void add(ContactChannel channel) {
        entityManager().persist(channel);
    }

    default void flush() {
        entityManager().flush();
    }
}

package org.ketbench.azure.ledger;

import java.time.Instant;

/**
 * Something that was done or decided.
 *
 * @param number from 1, without gaps
 * @param actor who: the user's name, or the program itself
 * @param job the job that it is about; may be empty
 * @param detail what is worth knowing, for people
 * @param correlation the id that the request was sent with; may be empty
 * @param request the service's id of the request; may be empty
 * @param status the HTTP status of the answer; 0 where there was none
 * @param hash over all of this and the hash of the entry before
 */
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    String action,
    String job,
    String detail,
    String correlation,
    String request,
    int status,
    String hash) {}

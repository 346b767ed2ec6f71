package org.holdfast.audit;

/**
 * The newest seal, as it is kept outside the database: whoever cuts off the end of the audit cannot cut it off there too.
 *
 * @param number of the seal
 * @param seal in hexadecimal
 */
public record SealHead(long number, String seal) {}

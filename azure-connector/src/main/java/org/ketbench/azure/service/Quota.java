package org.ketbench.azure.service;

import java.math.BigDecimal;

/**
 * How much of something a workspace or subscription may use and has used.
 *
 * @param holds what running jobs have set aside
 * @param period Monthly, Infinite, or None for what may be in use at once
 */
public record Quota(
    String providerId,
    String dimension,
    String scope,
    String period,
    BigDecimal utilization,
    BigDecimal holds,
    BigDecimal limit) {}

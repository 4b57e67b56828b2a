package io.segue.server.registry;

import java.util.OptionalLong;

/**
 * History that a rule asks for and that is not remembered: it counts only what came in since some instant.
 *
 * @param what in words, such as {@code 'Order Completed' in the last 90 days}
 * @param since in milliseconds since 1970 UTC
 * @param completeAt when enough time will have passed that nothing is missing any more; empty when time alone will not
 *     do, because the rule looks at all time
 */
public record Gap(String what, long since, OptionalLong completeAt) {}

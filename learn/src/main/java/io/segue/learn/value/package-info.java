/**
 * What a customer is worth: models of buying and of leaving, and scores of recency, frequency and money.
 *
 * <p>Read {@link io.segue.learn.value.Purchases} (who bought on which day for how much) and {@link
 * io.segue.learn.value.CustomerHistory} (all that the models know of a customer), then {@link
 * io.segue.learn.value.BuyingModel} with its two kinds, {@link io.segue.learn.value.GammaGamma} for amounts, {@link
 * io.segue.learn.value.Forecaster} for what comes, {@link io.segue.learn.value.ModelCheck} for whether to believe it.
 * {@link io.segue.learn.value.Rfm} stands by itself.
 */
@NullMarked
package io.segue.learn.value;

import org.jspecify.annotations.NullMarked;

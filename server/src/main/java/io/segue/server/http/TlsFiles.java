package io.segue.server.http;

import io.segue.server.io.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate and its key as certificate authorities hand them out: two PEM files. */
public final class TlsFiles {
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final String OTHER_KEY = "PRIVATE KEY-----";
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final char[] NO_PASSWORD = {};
    private static final byte[] PROBE = {1};

    private TlsFiles() {}

    /**
     * @param certificate and those between it and a known authority
     * @param key PKCS#8, without a password
     */
    public static SSLContext read(Path certificate, Path key) throws Failure {
        Certificate[] chain = chain(certificate);
        PrivateKey secret = key(key);
        try {
            if (!fits(secret, chain[0])) {
                throw new Failure(
                        Failure.Kind.PROBLEMS,
                        "segue: the key in " + key + " is not the key of the first certificate in " + certificate);
            }
            return context(chain, secret);
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure(
                    Failure.Kind.PROBLEMS,
                    "segue: " + certificate + " and " + key + " cannot be used for TLS: " + e.getMessage());
        }
    }

    private static SSLContext context(Certificate[] chain, PrivateKey secret)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("segue", secret, NO_PASSWORD, chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static Certificate[] chain(Path file) throws Failure {
        try {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(file)))
                    .toArray(Certificate[]::new);
            if (chain.length > 0) {
                return chain;
            }
        } catch (CertificateException e) {
            throw new Failure(
                    Failure.Kind.PROBLEMS,
                    "segue: expected " + file + " to hold certificates in PEM, but " + e.getMessage());
        }
        throw new Failure(
                Failure.Kind.PROBLEMS,
                "segue: expected " + file + " to hold a certificate in PEM (-----BEGIN CERTIFICATE-----)");
    }

    private static PrivateKey key(Path file) throws Failure {
        String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
        Matcher pem = PRIVATE_KEY.matcher(text);
        if (!pem.find()) {
            String way = text.contains(OTHER_KEY)
                    ? "; 'openssl pkcs8 -topk8 -nocrypt -in " + file + "' writes it in that form"
                    : "";
            throw new Failure(
                    Failure.Kind.PROBLEMS,
                    "segue: expected " + file + " to hold a key in PKCS#8 PEM without a password"
                            + " (-----BEGIN PRIVATE KEY-----)" + way);
        }
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // of another algorithm
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("expected every Java to know " + algorithm, e);
            }
        }
        throw new Failure(
                Failure.Kind.PROBLEMS,
                "segue: expected the key in " + file + " to be one of " + String.join(", ", ALGORITHMS));
    }

    private static byte[] bytes(Path file) throws Failure {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failure.reading(file.toString(), e);
        }
    }

    /** Whether what the key signs is what the certificate confirms. */
    private static boolean fits(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        if (!certificate.getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROBE);
        return signature.verify(signed);
    }
}

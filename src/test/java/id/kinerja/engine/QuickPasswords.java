package id.kinerja.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hashes the passwords that people of tests choose as cheaply as bcrypt can, unless a test looks at the hash. */
@Component
@Profile("test")
@Order(Ordered.LOWEST_PRECEDENCE)
public class QuickPasswords extends AbstractProcessEnginePlugin {

    private static final ThreadLocal<Boolean> AS_IN_PRODUCTION = ThreadLocal.withInitial(() -> false);

    private final PasswordHash hash = new PasswordHash();

    /** Runs something in which passwords are hashed as they are in production. */
    public static void asInProduction(Runnable work) {
        AS_IN_PRODUCTION.set(true);
        try {
            work.run();
        } finally {
            AS_IN_PRODUCTION.remove();
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new PasswordEncryptor() {
            @Override
            public String encrypt(String password) {
                if (AS_IN_PRODUCTION.get()) {
                    return hash.encrypt(password);
                }
                String[] encrypted = new String[1];
                PasswordHash.forOneTimePassword(() -> encrypted[0] = hash.encrypt(password));
                return encrypted[0];
            }

            @Override
            public boolean check(String password, String encrypted) {
                return hash.check(password, encrypted);
            }

            @Override
            public String hashAlgorithmName() {
                return hash.hashAlgorithmName();
            }
        });
    }
}

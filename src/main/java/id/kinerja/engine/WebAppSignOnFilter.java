package id.kinerja.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Lets into the engine's web apps who is signed in to our pages, with the roles of now.
 *
 * <p>The filter of the web apps would look the person and the tenants up at the identity provider, so that nobody could
 * open them while that is away; all that is to be known came with the login. And it would keep the groups of the first
 * request for the whole session.
 */
final class WebAppSignOnFilter extends ContainerBasedAuthenticationFilter {

    @Override
    protected boolean existisAuthentication(Authentications known, String userName, String engine) {
        return super.existisAuthentication(known, userName, engine)
                && known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication person
                && WebAppSignOn.groups().equals(person.getGroupIds());
    }

    @Override
    protected UserAuthentication createAuthentication(
            ProcessEngine engine, String userName, List<String> groups, List<String> tenants) {
        UserAuthentication person = new UserAuthentication(userName, engine.getName());
        person.setGroupIds(groups);
        person.setTenantIds(List.of());
        person.setAuthorizedApps(apps(engine.getAuthorizationService(), userName, groups));
        return person;
    }

    private static Set<String> apps(AuthorizationService rights, String userName, List<String> groups) {
        Set<String> apps = new LinkedHashSet<>(Set.of(AuthenticationUtil.APP_WELCOME));
        for (String app : AuthenticationUtil.APPS) {
            if (rights.isUserAuthorized(userName, groups, Permissions.ACCESS, Resources.APPLICATION, app)) {
                apps.add(app);
            }
        }
        return apps;
    }
}

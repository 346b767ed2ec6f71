<#-- The frame of every sign-in page: our mark, the page's question, its form. Neutral words: nobody learns here what the clinic treats. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="light dark">
  <title>${msg("holdfastName")}</title>
  <link rel="icon" href="${url.resourcesPath}/img/mark.svg">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">{ "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }</script>
  <#if scripts??><#list scripts as script>
  <script src="${script}" type="text/javascript"></script>
  </#list></#if>
  <#-- another window signed in, or began anew: this one follows instead of going stale -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<div class="hf-sign-in">
  <div class="hf-picture" aria-hidden="true"></div>
  <main class="hf-side">
    <div class="hf-brand"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="38" height="38"><span>${msg("holdfastName")}</span></div>
    <div class="hf-middle">
      <h1><#nested "header"></h1>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <p class="hf-who">${auth.attemptedUsername} <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
      </#if>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="hf-alert hf-alert-${message.type}" role="alert"><span class="${properties.kcAlertTitleClass!}">${kcSanitize(message.summary)?no_esc}</span></div>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="hf-link" id="try-another-way" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo><div class="hf-info"><#nested "info"></div></#if>
    </div>
    <p class="hf-foot">${msg("holdfastQuiet")}</p>
  </main>
</div>
</body>
</html>
</#macro>

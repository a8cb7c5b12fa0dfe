import 'survey-core/i18n/french'
import 'survey-react-ui'
import './survey.css'
import { createBaseThemeStyle, defaultCss, SvgRegistry, settings } from 'survey-core'

/**
 * Settings of SurveyJS for the whole page, made once when this lazily loaded module is first needed.
 *
 * The library writes its theme in a style element, and one of its icons has a style attribute: the policy of the page
 * refuses both. The theme goes into a constructed sheet instead, in the layer that `survey.css` puts first; of the
 * icons, which it copies into the page with each questionnaire, only the dot of a choice is kept.
 */
settings.titleTags.panel = 'h3'
settings.titleTags.question = 'h3'
settings.animationEnabled = false
// Without the name of that variable, the library does not measure its column, nor draw all it holds a second time when
// it finds it narrow: the layout is ours.
Object.assign(defaultCss, { variables: undefined })

const KEPT_ICON = 'radio-16x16'
for (const icon of Object.keys(SvgRegistry.icons)) {
  if (icon !== KEPT_ICON) delete SvgRegistry.icons[icon]
}

const theme = new CSSStyleSheet()
theme.replaceSync(`@layer survey-theme { ${createBaseThemeStyle()} }`)
document.adoptedStyleSheets = [...document.adoptedStyleSheets, theme]
